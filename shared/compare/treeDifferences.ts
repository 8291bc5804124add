import type { PlanEntities } from '../exchange/entities';
import type { Noting } from './comparing';
import { changedFields, matched } from './matchRows';

/** Attributes and parents of cells, and everything about grids but their people. Costs the rows of both plans. */
export function treeDifferences(was: PlanEntities, is: PlanEntities, note: Noting): void {
  const namesBefore = new Map(was.grids.map(({ code, name }) => [code, name]));
  const namesAfter = new Map(is.grids.map(({ code, name }) => [code, name]));
  const parents = (from: string | null, to: string | null) => ({
    from: namesBefore.get(from ?? '') ?? '–',
    to: namesAfter.get(to ?? '') ?? '–',
  });

  for (const [old, now] of matched(was.cells, is.cells, ({ code }) => code)) {
    if (old === undefined || now === undefined) continue;
    const { code, name } = now;
    if (old.granularity !== now.granularity)
      note('RECLASSIFIED', code, code, { name, from: old.granularity, to: now.granularity });
    if (old.parent !== now.parent)
      note('REPARENTED', code, code, { name, ...parents(old.parent, now.parent) });
    if (old.name !== now.name) note('RENAMED', code, code, { from: old.name, to: now.name });
    const fields = changedFields(old, now, ['households', 'adminCode', 'status']);
    if (fields !== '') note('ATTRIBUTES', code, code, { name, fields });
  }

  for (const [old, now] of matched(was.grids, is.grids, ({ code }) => code)) {
    if (old === undefined || now === undefined) {
      const grid = now ?? old;
      if (grid === undefined) continue;
      const { code, name, level } = grid;
      if (old === undefined) note('GRID_ADDED', null, code, { name, level });
      else note('GRID_RETIRED', code, null, { name, level });
      continue;
    }
    const { code, name, level } = now;
    if (old.parent !== now.parent)
      note('GRID_MOVED', code, code, { name, level, ...parents(old.parent, now.parent) });
    if (old.name !== now.name) note('GRID_RENAMED', code, code, { level, from: old.name, to: now.name });
    const fields = changedFields(old, now, ['unitType', 'unitGroup']);
    if (fields !== '') note('GRID_ATTRIBUTES', code, code, { name, level, fields });
  }
}
