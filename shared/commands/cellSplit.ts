import { z } from 'zod';
import { splitPolicySchema } from '../hierarchy/attributePolicy';
import { splitCells } from '../topology/operations/splitCells';
import { cellRefSchema, pointSchema, resolveCells, toLattice, toLatticeLine } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  line: z.array(pointSchema).min(2).max(20_000),
  cells: z.array(cellRefSchema).min(1).optional(),
  keep: pointSchema
    .optional()
    .meta({ description: 'a point in the part that keeps the code; default: the largest' }),
  extend: z
    .boolean()
    .default(false)
    .meta({ description: 'an end inside a cell goes on straight ahead to its boundary' }),
  policy: splitPolicySchema.optional(),
});

export const cellSplit: Command<z.input<typeof args>> = {
  id: 'cell.split',
  args,
  roles: ['PLANNER'],
  plan: (view, { line, cells, keep, extend, policy }, { ids }) => {
    const scope = cells === undefined ? undefined : resolveCells(view, cells);
    if (scope !== undefined && !scope.ok) return scope;
    return splitCells(view, {
      line: toLatticeLine(line),
      cells: scope?.value,
      keep: keep && toLattice(keep),
      extend,
      policy,
      ids,
    });
  },
  label: () => ({ code: 'step.cell.split', params: {} }),
};
