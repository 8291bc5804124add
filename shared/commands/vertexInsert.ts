import { z } from 'zod';
import { insertVertex } from '../topology/operations/insertVertex';
import { pointSchema, toLattice } from './arguments';
import type { Command } from './command';
import { reachSchema, resolveEdge } from './cornerArguments';

const args = z.strictObject({
  at: pointSchema.meta({ description: 'where: the nearest place on the nearest boundary within reach' }),
  to: pointSchema.optional().meta({ description: 'where the new vertex is dragged in the same step' }),
  reach: reachSchema,
});

export const vertexInsert: Command<z.input<typeof args>> = {
  id: 'vertex.insert',
  args,
  roles: ['PLANNER'],
  plan: (view, { at, to, reach }) => {
    const edge = resolveEdge(view, at, reach);
    if (!edge.ok) return edge;
    return insertVertex(view, {
      edge: edge.value,
      at: toLattice(at),
      ...(to === undefined ? {} : { to: toLattice(to) }),
    });
  },
  label: () => ({ code: 'step.vertex.insert', params: {} }),
};
