import type { ChangeSet, TableChange } from '../document/changeSet';
import type { LockRecord } from '../document/records/sharing';
import { sameRow } from '../document/sameRow';
import { TABLE_NAMES, type AnyRecord } from '../document/tables';
import type { PlanView } from '../document/view';

/**
 * What became of every row between two states of one plan: the change that leads from one to the other, without the
 * detours. Locks of a part's scope belong to the part alone and are left out. Costs both plans.
 */
export function netChange(before: PlanView, after: PlanView): ChangeSet {
  const change: Record<string, TableChange<AnyRecord>> = {};
  for (const table of TABLE_NAMES) {
    const added: AnyRecord[] = [];
    const updated: [AnyRecord, AnyRecord][] = [];
    const removed: AnyRecord[] = [];
    for (const row of after.all(table)) {
      const old = before.get(table, row.id);
      if (old === undefined) added.push(row);
      else if (!sameRow(old, row)) updated.push([old, row]);
    }
    for (const row of before.all(table)) if (after.get(table, row.id) === undefined) removed.push(row);
    const isPlan = (row: AnyRecord): boolean => table !== 'lock' || (row as LockRecord).kind !== 'SCOPE';
    const kept = { added: added.filter(isPlan), updated, removed: removed.filter(isPlan) };
    if (kept.added.length + updated.length + kept.removed.length === 0) continue;
    const byId = (a: AnyRecord, b: AnyRecord): number => a.id - b.id;
    change[table] = {
      added: kept.added.sort(byId),
      updated: updated.sort(([a], [b]) => byId(a, b)),
      removed: kept.removed.sort(byId),
    };
  }
  return change;
}
