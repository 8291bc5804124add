import { present } from '../base/invariant';
import type { ChangeSet, TableChange } from './changeSet';
import { sameRow } from './sameRow';
import { TABLE_NAMES, type AnyRecord, type TableName } from './tables';

/** A row before the first and after the last change that touched it; null where there was none. */
interface Fate {
  readonly before: AnyRecord | null;
  after: AnyRecord | null;
}

/**
 * Many changes as one: what is left of a chain of edits when nothing between its ends matters. Rows that end as
 * they began are left out, so that an edit and its undo compose to nothing. Holds the rows that were touched,
 * not the changes; adding one costs that change.
 */
export class ComposedChange {
  private readonly fates = new Map<TableName, Map<number, Fate>>();

  /** Appends the next change of the chain. */
  add(change: ChangeSet): void {
    for (const table of TABLE_NAMES) {
      const rows = change[table] as TableChange<AnyRecord> | undefined;
      if (rows === undefined) continue;
      for (const row of rows.removed) this.note(table, row, null);
      for (const [before, after] of rows.updated) this.note(table, before, after);
      for (const row of rows.added) this.note(table, null, row);
    }
  }

  /** The one change from the state before the first to the state after the last. */
  changes(): ChangeSet {
    const change: Record<string, TableChange<AnyRecord>> = {};
    for (const table of TABLE_NAMES) {
      const added: AnyRecord[] = [];
      const updated: [AnyRecord, AnyRecord][] = [];
      const removed: AnyRecord[] = [];
      const fates = [...(this.fates.get(table) ?? [])].sort(([a], [b]) => a - b);
      for (const [, { before, after }] of fates) {
        if (before === null && after !== null) added.push(after);
        else if (before !== null && after === null) removed.push(before);
        else if (before !== null && after !== null && !sameRow(before, after)) updated.push([before, after]);
      }
      if (added.length + updated.length + removed.length > 0) change[table] = { added, updated, removed };
    }
    return change;
  }

  private note(table: TableName, before: AnyRecord | null, after: AnyRecord | null): void {
    const { id } = present(before ?? after, `a row of ${table}`);
    let fates = this.fates.get(table);
    if (fates === undefined) this.fates.set(table, (fates = new Map<number, Fate>()));
    const fate = fates.get(id);
    if (fate === undefined) fates.set(id, { before, after });
    else fate.after = after;
  }
}

/** The change that has the same effect as `changes` one after the other. Costs the changes. */
export function composeChanges(changes: Iterable<ChangeSet>): ChangeSet {
  const composed = new ComposedChange();
  for (const change of changes) composed.add(change);
  return composed.changes();
}
