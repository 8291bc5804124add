import { z } from 'zod';
import { simplifyEdges } from '../topology/operations/simplifyEdges';
import { boundaryFields, resolveBoundaries, toleranceOf, toleranceSchema } from './boundaryArguments';
import type { Command } from './command';

const args = z.strictObject({ ...boundaryFields, tolerance: toleranceSchema });

export const boundarySimplify: Command<z.input<typeof args>> = {
  id: 'boundary.simplify',
  args,
  roles: ['PLANNER'],
  plan: (view, { tolerance, ...boundaries }) => {
    const edges = resolveBoundaries(view, boundaries);
    if (!edges.ok) return edges;
    return simplifyEdges(view, { edges: edges.value, tolerance: toleranceOf(tolerance) });
  },
  label: () => ({ code: 'step.boundary.simplify', params: {} }),
};
