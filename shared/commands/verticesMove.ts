import { z } from 'zod';
import { moveOrStop, type Move } from '../topology/edit/lastLegalMove';
import { moveVertices } from '../topology/operations/moveVertices';
import { toLattice } from './arguments';
import type { Command } from './command';
import { cornersSchema, offsetSchema, reachSchema, resolveCorners, stopSchema } from './cornerArguments';

const args = z.strictObject({
  corners: cornersSchema,
  by: offsetSchema,
  reach: reachSchema,
  stop: stopSchema,
});

export const verticesMove: Command<z.input<typeof args>> = {
  id: 'vertices.move',
  args,
  roles: ['PLANNER'],
  plan: (view, { corners, by, reach, stop = false }) => {
    const found = resolveCorners(view, corners, reach);
    if (!found.ok) return found;
    const move: Move = (plan, offset) => moveVertices(plan, { corners: found.value, by: offset });
    return stop ? moveOrStop(view, move, [0, 0], toLattice(by)) : move(view, toLattice(by));
  },
  label: ({ corners }) => ({ code: 'step.vertices.move', params: { count: corners.length } }),
};
