import { z } from 'zod';
import { transferGrids } from '../hierarchy/transferGrids';
import { gridRefSchema, resolveGrid, resolveGrids } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  grids: z.array(gridRefSchema).min(1).max(1000),
  parent: gridRefSchema.meta({ description: 'code of the grid one level above that takes them' }),
  rename: z
    .boolean()
    .optional()
    .meta({ description: 'rename a grid whose name is taken there instead of refusing' }),
});

export const gridTransfer: Command<z.infer<typeof args>> = {
  id: 'grid.transfer',
  args,
  roles: ['PLANNER'],
  plan: (view, { grids, parent, rename }, { ids }) => {
    const found = resolveGrids(view, grids);
    if (!found.ok) return found;
    const target = resolveGrid(view, parent);
    if (!target.ok) return target;
    return transferGrids(view, {
      grids: found.value,
      parent: target.value,
      ids,
      ...(rename === undefined ? {} : { rename }),
    });
  },
  label: ({ grids }) => ({ code: 'step.grid.transfer', params: { count: grids.length } }),
};
