import { ok, refuse, type Result } from '../base/result';
import { invert, type ChangeSet, type TableChange } from '../document/changeSet';
import { sameRow } from '../document/sameRow';
import { TABLE_NAMES, type AnyRecord, type TableName, type Tables } from '../document/tables';
import type { PlanView } from '../document/view';

/** Fields by which rows of one table name rows of another. */
const REFERENCES: readonly (readonly [
  from: TableName,
  field: string,
  to: TableName,
  only?: readonly [string, string],
])[] = [
  ['edge', 'start', 'node'],
  ['edge', 'end', 'node'],
  ['edge', 'left', 'cell'],
  ['edge', 'right', 'cell'],
  ['grid', 'parent', 'grid'],
  ['grid', 'responsible', 'staff'],
  ['cell', 'parent', 'grid'],
  ['staff', 'unit', 'grid'],
  ['claim', 'staff', 'staff'],
  ['claim', 'subject', 'cell', ['subjectType', 'CELL']],
  ['claim', 'subject', 'grid', ['subjectType', 'GRID']],
  ['outlet', 'coordinator', 'staff'],
  ['support', 'grid', 'grid'],
  ['support', 'outlet', 'outlet'],
  ['coverage', 'exchange', 'exchange'],
  ['box', 'exchange', 'exchange'],
  ['box', 'parent', 'box'],
  ['binding', 'box', 'box'],
  ['binding', 'cell', 'cell'],
  ['party', 'subject', 'cell', ['subjectType', 'CELL']],
  ['party', 'subject', 'building', ['subjectType', 'BUILDING']],
  ['competitor', 'cell', 'cell'],
  ['survey', 'unit', 'grid'],
];

/**
 * The change that takes an earlier change back as a whole. Refused, with the first row that stands in the way, where
 * a row was edited or removed since, or where something made since refers to a row that would go. Costs the change,
 * and the tables that can refer to it.
 */
export function takeBackChange(view: PlanView, change: ChangeSet): Result<ChangeSet> {
  for (const table of TABLE_NAMES) {
    const rows = change[table] as TableChange<AnyRecord> | undefined;
    if (rows === undefined) continue;
    for (const row of [...rows.added, ...rows.updated.map(([, after]) => after)]) {
      const now = view.get(table, row.id);
      if (now === undefined) return refuse('import.takeBack.removed', { table, called: calledOf(row) });
      if (!sameRow(now, row)) return refuse('import.takeBack.edited', { table, called: calledOf(row) });
    }
    for (const row of rows.removed) {
      if (view.get(table, row.id) !== undefined)
        return refuse('import.takeBack.edited', { table, called: calledOf(row) });
    }
  }
  const goes = (table: TableName): ReadonlySet<number> =>
    new Set((change[table]?.added ?? []).map(({ id }: { readonly id: number }) => id));
  const going = new Map(TABLE_NAMES.map((table) => [table, goes(table)]));
  for (const [from, field, to, only] of REFERENCES) {
    const gone = going.get(to);
    if (gone === undefined || gone.size === 0) continue;
    for (const row of view.all(from)) {
      if (going.get(from)?.has(row.id) === true) continue;
      const named = fieldOf(row, field);
      if (typeof named !== 'number' || !gone.has(named)) continue;
      if (only !== undefined && fieldOf(row, only[0]) !== only[1]) continue;
      const called = calledOf(view.get(to, named));
      return refuse('import.takeBack.referred', { table: to, called, by: from, other: calledOf(row) });
    }
  }
  return ok(invert(change));
}

function fieldOf(row: AnyRecord, field: string): unknown {
  return Object.entries(row).find(([name]) => name === field)?.[1];
}

function calledOf(row: Tables[TableName] | undefined): string {
  if (row === undefined) return '';
  if ('code' in row) return row.code;
  if ('staffNo' in row) return row.staffNo;
  return 'name' in row ? row.name : String(row.id);
}
