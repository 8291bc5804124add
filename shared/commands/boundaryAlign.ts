import { z } from 'zod';
import { alignToLine } from '../topology/operations/alignToLine';
import { pointSchema, toLatticeLine } from './arguments';
import { boundaryFields, resolveBoundaries, toleranceOf, toleranceSchema } from './boundaryArguments';
import type { Command } from './command';

const args = z.strictObject({
  ...boundaryFields,
  line: z.array(pointSchema).min(2).max(20_000).meta({ description: 'the road or river to follow' }),
  tolerance: toleranceSchema,
});

export const boundaryAlign: Command<z.input<typeof args>> = {
  id: 'boundary.align',
  args,
  roles: ['PLANNER'],
  plan: (view, { line, tolerance, ...boundaries }) => {
    const edges = resolveBoundaries(view, boundaries);
    if (!edges.ok) return edges;
    return alignToLine(view, {
      edges: edges.value,
      line: toLatticeLine(line),
      tolerance: toleranceOf(tolerance),
    });
  },
  label: () => ({ code: 'step.boundary.align', params: {} }),
};
