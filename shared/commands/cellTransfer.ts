import { z } from 'zod';
import { transferCells } from '../hierarchy/transferCells';
import { cellRefSchema, gridRefSchema, resolveCells, resolveGrid } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  cells: z.array(cellRefSchema).min(1).max(10_000),
  grid: gridRefSchema.meta({ description: 'code of the level-3 grid that takes the cells' }),
  rename: z
    .boolean()
    .optional()
    .meta({ description: 'rename a cell whose name is taken there instead of refusing' }),
});

export const cellTransfer: Command<z.infer<typeof args>> = {
  id: 'cell.transfer',
  args,
  roles: ['PLANNER'],
  plan: (view, { cells, grid, rename }, { ids }) => {
    const found = resolveCells(view, cells);
    if (!found.ok) return found;
    const target = resolveGrid(view, grid);
    if (!target.ok) return target;
    return transferCells(view, {
      cells: found.value,
      grid: target.value,
      ids,
      ...(rename === undefined ? {} : { rename }),
    });
  },
  label: ({ cells }) => ({ code: 'step.cell.transfer', params: { count: cells.length } }),
};
