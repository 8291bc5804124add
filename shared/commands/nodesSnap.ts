import { z } from 'zod';
import { snapTogether } from '../topology/operations/snapTogether';
import { pointSchema } from './arguments';
import type { Command } from './command';
import { reachOf, reachSchema, resolveCorner } from './cornerArguments';

const args = z.strictObject({
  corner: pointSchema.meta({ description: 'the corner that goes, unless it lies on the frozen outline' }),
  onto: pointSchema.meta({ description: 'the corner that it comes to' }),
  tolerance: z.number().min(0.001).max(100).default(1).meta({
    description: 'metres that the corners may be apart; shorter boundaries between them vanish',
  }),
  reach: reachSchema,
});

export const nodesSnap: Command<z.input<typeof args>> = {
  id: 'nodes.snap',
  args,
  roles: ['PLANNER'],
  plan: (view, { corner, onto, tolerance = 1, reach }, { ids }) => {
    const gone = resolveCorner(view, corner, reach);
    if (!gone.ok) return gone;
    const kept = resolveCorner(view, onto, reach);
    if (!kept.ok) return kept;
    return snapTogether(view, { corner: gone.value, onto: kept.value, tolerance: reachOf(tolerance), ids });
  },
  label: () => ({ code: 'step.nodes.snap', params: {} }),
};
