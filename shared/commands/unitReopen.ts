import { z } from 'zod';
import { ok, refuse } from '../base/result';
import { rowOf } from '../document/view';
import { isReopened, reopening } from '../locks/lockOn';
import { gridRefSchema, resolveGrids } from './arguments';
import type { Command } from './command';

const args = z.strictObject({
  grids: z.array(gridRefSchema).min(1).max(10_000).meta({ description: 'codes of level-2 grids' }),
  reason: z.string().trim().max(500).default(''),
});

/**
 * Makes approved level-2 grids drafts again, so that what lies below them can be edited; all others stay approved.
 * The plan then has to be submitted again before anything is exported.
 */
export const unitReopen: Command<z.input<typeof args>> = {
  id: 'unit.reopen',
  args,
  roles: ['PLANNER', 'NETWORK_OPS', 'MANAGER'],
  plan: (view, { grids, reason = '' }, { ids, author, approval }) => {
    if (approval === undefined) return refuse('lock.nothingApproved');
    const found = resolveGrids(view, grids);
    if (!found.ok) return found;
    const units = found.value.map((id) => rowOf(view, 'grid', id));
    const other = units.find(({ level }) => level !== 2);
    if (other !== undefined) return refuse('lock.notLevel2', { name: other.name, level: other.level });
    const added = units
      .filter(({ id }) => !isReopened(view, id, approval))
      .map(({ id }) => reopening(ids.nextId(), id, { reason, by: author, approval }));
    if (added.length === 0) return refuse('lock.reopenedAlready', { name: units[0]?.name ?? '' });
    return ok({ lock: { added, updated: [], removed: [] } });
  },
  label: ({ grids }) => ({ code: 'step.unit.reopen', params: { count: grids.length } }),
};
