import { z } from 'zod';
import { splitGrid } from '../topology/operations/splitGrid';
import { gridRefSchema, pointSchema, resolveGrid, toLattice, toLatticeLine } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  grid: gridRefSchema.meta({ description: 'code of a grid of level 1, 2 or 3' }),
  line: z.array(pointSchema).min(2).max(20_000),
  cells: z
    .enum(['split', 'whole'])
    .default('split')
    .meta({ description: 'cut cells on the line, or give each to the side where most of it lies' }),
  keep: pointSchema
    .optional()
    .meta({ description: 'a point on the side that keeps the code; default: the larger one' }),
  name: z.string().trim().min(1).max(60).optional().meta({ description: 'name of the new grid' }),
});

export const gridSplit: Command<z.input<typeof args>> = {
  id: 'grid.split',
  args,
  roles: ['PLANNER'],
  plan: (view, { grid, line, cells = 'split', keep, name }, { ids }) => {
    const found = resolveGrid(view, grid);
    if (!found.ok) return found;
    return splitGrid(view, {
      grid: found.value,
      line: toLatticeLine(line),
      cells,
      ids,
      ...(keep === undefined ? {} : { keep: toLattice(keep) }),
      ...(name === undefined ? {} : { name }),
    });
  },
  label: () => ({ code: 'step.grid.split', params: {} }),
};
