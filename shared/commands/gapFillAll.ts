import { z } from 'zod';
import { GAP_POLICIES } from '../topology/edit/gapOwner';
import { fillGaps } from '../topology/operations/fillGaps';
import type { Command } from './command';

const args = z.strictObject({
  to: z.enum(GAP_POLICIES).meta({ description: 'which neighbour gets each gap' }),
  widest: z
    .number()
    .positive()
    .max(1e6)
    .optional()
    .meta({ description: 'only gaps at most this wide, metres: twice the area by the perimeter' }),
});

export const gapFillAll: Command<z.infer<typeof args>> = {
  id: 'gap.fillAll',
  args,
  roles: ['PLANNER'],
  plan: (view, { to, widest }, { ids }) =>
    fillGaps(view, { policy: to, widest: widest === undefined ? undefined : widest * 1000, ids }),
  label: () => ({ code: 'step.gap.fillAll', params: {} }),
};
