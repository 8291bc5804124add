import type { ChangeSet, TableChange } from '../document/changeSet';
import type { AnyRecord, TableName, Tables } from '../document/tables';
import type { PlanView } from '../document/view';

/** Which rows a check looks at: all of them, or those that an edit touched. */
export interface Scope {
  /** Rules that compare a row with the whole plan, or count, run only when this is true. */
  readonly whole: boolean;
  rows<T extends TableName>(table: T): Iterable<Tables[T]>;
}

export function wholePlan(view: PlanView): Scope {
  return { whole: true, rows: (table) => view.all(table) };
}

/** The rows that a committed change added or replaced. Costs the change. */
export function touchedRows(change: ChangeSet): Scope {
  return {
    whole: false,
    rows: <T extends TableName>(table: T): Iterable<Tables[T]> => {
      const rows = change[table] as TableChange<AnyRecord> | undefined;
      if (rows === undefined) return [];
      return [...rows.added, ...rows.updated.map(([, after]) => after)] as Tables[T][];
    },
  };
}
