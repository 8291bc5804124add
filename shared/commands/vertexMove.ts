import { z } from 'zod';
import { refuse } from '../base/result';
import { moveOrStop, type Move } from '../topology/edit/lastLegalMove';
import { moveVertex } from '../topology/operations/moveVertex';
import { cornerAt } from '../topology/read/vertexAt';
import { pointSchema, toLattice } from './arguments';
import type { Command } from './command';
import { reachOf, reachSchema, stopSchema } from './cornerArguments';

const args = z.strictObject({
  from: pointSchema.meta({ description: 'the corner to move: the one nearest to this place within reach' }),
  to: pointSchema,
  reach: reachSchema,
  stop: stopSchema,
});

export const vertexMove: Command<z.input<typeof args>> = {
  id: 'vertex.move',
  args,
  roles: ['PLANNER'],
  plan: (view, { from, to, reach, stop = false }) => {
    const [x, y] = toLattice(from);
    const corner = cornerAt(view, x, y, reachOf(reach));
    if (corner === undefined) return refuse('moveVertex.noCorner', { x, y });
    const move: Move = (plan, place) => moveVertex(plan, { corner, to: place });
    return stop ? moveOrStop(view, move, [corner.x, corner.y], toLattice(to)) : move(view, toLattice(to));
  },
  label: () => ({ code: 'step.vertex.move', params: {} }),
};
