import { z } from 'zod';
import { splitCells } from '../topology/operations/splitCells';
import { cellRefSchema, pointSchema, resolveCells, toLattice, toLatticeLine } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  line: z.array(pointSchema).min(2).max(20_000),
  cells: z.array(cellRefSchema).min(1).optional(),
  keep: pointSchema
    .optional()
    .meta({ description: 'a point in the part that keeps the code; default: the largest' }),
});

export const cellSplit: Command<z.infer<typeof args>> = {
  id: 'cell.split',
  args,
  roles: ['PLANNER'],
  plan: (view, { line, cells, keep }, { ids }) => {
    const scope = cells === undefined ? undefined : resolveCells(view, cells);
    if (scope !== undefined && !scope.ok) return scope;
    return splitCells(view, {
      line: toLatticeLine(line),
      ids,
      ...(scope === undefined ? {} : { cells: scope.value }),
      ...(keep === undefined ? {} : { keep: toLattice(keep) }),
    });
  },
  label: () => ({ code: 'step.cell.split', params: {} }),
};
