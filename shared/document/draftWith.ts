import type { ChangeSet, TableChange } from './changeSet';
import { createDraft, type Draft } from './draft';
import { TABLE_NAMES, type AnyRecord } from './tables';
import type { PlanView } from './view';

/** The plan as it would be after a change. Costs the change. */
export function draftWith(view: PlanView, change: ChangeSet): Draft {
  const draft = createDraft(view);
  writeChange(draft, change);
  return draft;
}

/** Lays one more change over those of a draft. Costs the change. */
export function writeChange(draft: Draft, change: ChangeSet): void {
  for (const table of TABLE_NAMES) {
    const rows = change[table] as TableChange<AnyRecord> | undefined;
    if (rows === undefined) continue;
    for (const row of rows.removed) draft.remove(table, row.id);
    for (const [, after] of rows.updated) draft.put(table, after);
    for (const row of rows.added) draft.add(table, row);
  }
}
