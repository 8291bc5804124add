import { z } from 'zod';
import { GRANULARITY_CODES } from '../document/granularity';
import { updateCells } from '../hierarchy/updateCells';
import { cellRefSchema, resolveCells } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  cells: z.array(cellRefSchema).min(1).max(10_000),
  name: z.string().trim().min(1).max(60).optional(),
  granularity: z.enum(GRANULARITY_CODES).optional(),
  households: z.int().nonnegative().nullable().optional(),
});

export const cellUpdate: Command<z.infer<typeof args>> = {
  id: 'cell.update',
  args,
  roles: ['PLANNER'],
  plan: (view, { cells, name, granularity, households }, { ids }) => {
    const found = resolveCells(view, cells);
    if (!found.ok) return found;
    return updateCells(view, {
      cells: found.value,
      ids,
      ...(name === undefined ? {} : { name }),
      ...(granularity === undefined ? {} : { granularity }),
      ...(households === undefined ? {} : { households }),
    });
  },
  label: ({ cells, granularity }) => ({
    code: granularity === undefined ? 'step.cell.update' : 'step.cell.classify',
    params: { count: cells.length },
  }),
};
