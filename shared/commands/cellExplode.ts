import { z } from 'zod';
import { splitPolicySchema } from '../hierarchy/attributePolicy';
import { explodeCell } from '../topology/operations/explodeCell';
import { cellRefSchema, pointSchema, resolveCell, toLattice } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  cell: cellRefSchema,
  keep: pointSchema
    .optional()
    .meta({ description: 'a point in the part that keeps the code; default: the largest' }),
  policy: splitPolicySchema.optional(),
});

export const cellExplode: Command<z.infer<typeof args>> = {
  id: 'cell.explode',
  args,
  roles: ['PLANNER'],
  plan: (view, { cell, keep, policy }, { ids }) => {
    const found = resolveCell(view, cell);
    if (!found.ok) return found;
    return explodeCell(view, { cell: found.value, keep: keep && toLattice(keep), policy, ids });
  },
  label: () => ({ code: 'step.cell.explode', params: {} }),
};
