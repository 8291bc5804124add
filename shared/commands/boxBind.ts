import { z } from 'zod';
import { bindBox } from '../network/bindBox';
import { boxRefSchema, cellRefSchema, resolveBox, resolveCell } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  box: boxRefSchema,
  cell: cellRefSchema,
  basis: z
    .enum(['GEOM', 'STD_ADDRESS', 'TEXT_ADDRESS', 'PARENT_BOX', 'SERVED_MAJORITY', 'MANUAL'])
    .default('MANUAL')
    .meta({ description: 'what the binding rests on' }),
  confidence: z.number().min(0).max(1).default(1),
});

export const boxBind: Command<z.input<typeof args>> = {
  id: 'box.bind',
  args,
  roles: ['NETWORK_OPS', 'PLANNER'],
  plan: (view, { box, cell, basis = 'MANUAL', confidence = 1 }, { ids, author }) => {
    const boxId = resolveBox(view, box);
    if (!boxId.ok) return boxId;
    const cellId = resolveCell(view, cell);
    if (!cellId.ok) return cellId;
    return bindBox(view, {
      box: boxId.value,
      cell: cellId.value,
      basis,
      confidence,
      reviewedBy: author,
      ids,
    });
  },
  label: ({ box }) => ({ code: 'step.box.bind', params: { box } }),
};
