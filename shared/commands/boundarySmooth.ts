import { z } from 'zod';
import { smoothEdges } from '../topology/operations/smoothEdges';
import { boundaryFields, resolveBoundaries, toleranceOf, toleranceSchema } from './boundaryArguments';
import type { Command } from './command';

const SHARPEST = 75;

const args = z.strictObject({
  ...boundaryFields,
  tolerance: toleranceSchema,
  sharpest: z
    .number()
    .min(0)
    .max(180)
    .default(SHARPEST)
    .meta({ description: 'corners that turn by more degrees than this stay; 180: none' }),
});

export const boundarySmooth: Command<z.input<typeof args>> = {
  id: 'boundary.smooth',
  args,
  roles: ['PLANNER'],
  plan: (view, { tolerance, sharpest = SHARPEST, ...boundaries }) => {
    const edges = resolveBoundaries(view, boundaries);
    if (!edges.ok) return edges;
    return smoothEdges(view, { edges: edges.value, tolerance: toleranceOf(tolerance), sharpest });
  },
  label: () => ({ code: 'step.boundary.smooth', params: {} }),
};
