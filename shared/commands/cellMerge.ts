import { z } from 'zod';
import { mergePolicySchema } from '../hierarchy/attributePolicy';
import { mergeCells } from '../topology/operations/mergeCells';
import { cellRefSchema, resolveCell, resolveCells } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  cells: z.array(cellRefSchema).min(2).max(1000),
  keep: cellRefSchema
    .optional()
    .meta({ description: 'the cell that keeps code and name; default: the largest' }),
  policy: mergePolicySchema.optional(),
});

export const cellMerge: Command<z.infer<typeof args>> = {
  id: 'cell.merge',
  args,
  roles: ['PLANNER'],
  plan: (view, { cells, keep, policy }, { ids }) => {
    const found = resolveCells(view, cells);
    if (!found.ok) return found;
    const kept = keep === undefined ? undefined : resolveCell(view, keep);
    if (kept !== undefined && !kept.ok) return kept;
    return mergeCells(view, { cells: found.value, keep: kept?.value, policy, ids });
  },
  label: ({ cells }) => ({ code: 'step.cell.merge', params: { count: cells.length } }),
};
