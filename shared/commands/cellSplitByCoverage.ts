import { z } from 'zod';
import { splitByCoverage } from '../topology/operations/splitByCoverage';
import { cellRefSchema, resolveCells, toLattice } from './arguments';
import type { Command } from './command';
import { keepSchema, smallestSchema, toSquareMillimetres } from './cutArguments';

/** Less than this on the other side is no straddling (rule X03). Square metres. */
const NOTABLE = 500;

const args = z.strictObject({
  cells: z.array(cellRefSchema).min(1).max(1000),
  medium: z
    .enum(['COPPER', 'FIBRE'])
    .optional()
    .meta({ description: 'whose coverage counts; default: both' }),
  smallest: smallestSchema(NOTABLE),
  keep: keepSchema,
});

export const cellSplitByCoverage: Command<z.input<typeof args>> = {
  id: 'cell.splitByCoverage',
  args,
  roles: ['PLANNER'],
  plan: (view, { cells, medium, smallest = NOTABLE, keep }, { ids }) => {
    const found = resolveCells(view, cells);
    if (!found.ok) return found;
    return splitByCoverage(view, {
      cells: found.value,
      smallest: toSquareMillimetres(smallest),
      ids,
      ...(medium === undefined ? {} : { medium }),
      ...(keep === undefined ? {} : { keep: toLattice(keep) }),
    });
  },
  label: ({ cells }) => ({ code: 'step.cell.splitByCoverage', params: { count: cells.length } }),
};
