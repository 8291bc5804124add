import { z } from 'zod';
import { mergeGrids } from '../hierarchy/mergeGrids';
import { gridRefSchema, resolveGrid, resolveGrids } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  grids: z.array(gridRefSchema).min(2).max(1000),
  keep: gridRefSchema
    .optional()
    .meta({ description: 'the grid that keeps code and name; default: the one with most cells' }),
  rename: z
    .boolean()
    .optional()
    .meta({ description: 'rename what has a name that is taken in the kept grid instead of refusing' }),
});

export const gridMerge: Command<z.infer<typeof args>> = {
  id: 'grid.merge',
  args,
  roles: ['PLANNER'],
  plan: (view, { grids, keep, rename }, { ids }) => {
    const found = resolveGrids(view, grids);
    if (!found.ok) return found;
    const kept = keep === undefined ? undefined : resolveGrid(view, keep);
    if (kept !== undefined && !kept.ok) return kept;
    return mergeGrids(view, {
      grids: found.value,
      ids,
      ...(kept === undefined ? {} : { keep: kept.value }),
      ...(rename === undefined ? {} : { rename }),
    });
  },
  label: ({ grids }) => ({ code: 'step.grid.merge', params: { count: grids.length } }),
};
