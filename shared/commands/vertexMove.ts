import { z } from 'zod';
import { refuse } from '../base/result';
import { moveVertex } from '../topology/operations/moveVertex';
import { cornerAt } from '../topology/vertexAt';
import { pointSchema, toLattice } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  from: pointSchema.meta({ description: 'the corner to move: the one nearest to this place within reach' }),
  to: pointSchema,
  reach: z.number().min(0).max(1000).default(0.01).meta({ description: 'metres' }),
});

export const vertexMove: Command<z.input<typeof args>> = {
  id: 'vertex.move',
  args,
  roles: ['PLANNER'],
  plan: (view, { from, to, reach = 0.01 }) => {
    const [x, y] = toLattice(from);
    const corner = cornerAt(view, x, y, Math.max(1, Math.round(reach * 1000)));
    if (corner === undefined) return refuse('moveVertex.noCorner', { x, y });
    return moveVertex(view, { corner, to: toLattice(to) });
  },
  label: () => ({ code: 'step.vertex.move', params: {} }),
};
