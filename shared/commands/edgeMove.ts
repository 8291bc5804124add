import { z } from 'zod';
import { moveOrStop, type Move } from '../topology/edit/lastLegalMove';
import { moveEdge } from '../topology/operations/moveEdge';
import { pointSchema, toLattice } from './arguments';
import type { Command } from './command';
import { offsetSchema, reachSchema, resolveEdge, stopSchema } from './cornerArguments';

const args = z.strictObject({
  on: pointSchema.meta({
    description: 'a point on the boundary, away from its ends: the nearest within reach',
  }),
  by: offsetSchema,
  ends: z
    .enum(['move', 'stay'])
    .default('move')
    .meta({ description: 'whether the two nodes of the boundary go along' }),
  reach: reachSchema,
  stop: stopSchema,
});

export const edgeMove: Command<z.input<typeof args>> = {
  id: 'edge.move',
  args,
  roles: ['PLANNER'],
  plan: (view, { on, by, ends = 'move', reach, stop = false }) => {
    const edge = resolveEdge(view, on, reach);
    if (!edge.ok) return edge;
    const move: Move = (plan, offset) => moveEdge(plan, { edge: edge.value, by: offset, ends });
    return stop ? moveOrStop(view, move, [0, 0], toLattice(by)) : move(view, toLattice(by));
  },
  label: () => ({ code: 'step.edge.move', params: {} }),
};
