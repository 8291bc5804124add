import { z } from 'zod';
import { refuse } from '../base/result';
import { dissolveSuperfluousNode } from '../topology/operations/dissolveNode';
import { pointSchema } from './arguments';
import type { Command } from './command';
import { reachSchema, resolveCorner } from './cornerArguments';

const args = z.strictObject({
  at: pointSchema.meta({ description: 'the node: the corner nearest to this place within reach' }),
  reach: reachSchema,
});

export const nodeDissolve: Command<z.input<typeof args>> = {
  id: 'node.dissolve',
  args,
  roles: ['PLANNER'],
  plan: (view, { at, reach }) => {
    const found = resolveCorner(view, at, reach);
    if (!found.ok) return found;
    const { value: corner } = found;
    if (corner.kind === 'vertex') return refuse('dissolveNode.notANode', { x: corner.x, y: corner.y });
    return dissolveSuperfluousNode(view, { node: corner.node });
  },
  label: () => ({ code: 'step.node.dissolve', params: {} }),
};
