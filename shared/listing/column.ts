import type { Pixels } from '../base/units';
import type { TableName, Tables } from '../document/tables';
import type { PlanView } from '../document/view';

/** What sorts, filters and is copied; null where nothing is known. */
export type ListValue = string | number | null;

/** How a value is written: `word` through the sentences `<words>.<value>`, an area from square metres. */
export type ColumnKind = 'code' | 'text' | 'word' | 'number' | 'area' | 'length' | 'share' | 'date';

/** One thing that a table of rows tells of each of them. */
export interface Column<T extends TableName = TableName> {
  /** Unique in its listing; its title is the sentence `column.<id>`. */
  readonly id: string;
  readonly kind: ColumnKind;
  readonly width: Pixels;
  /** For words: the beginning of their sentences. */
  readonly words?: string;
  /** Not shown until somebody asks for it. */
  readonly aside?: true;
  /** Never throws: the row may have been read before an edit took away what it names. */
  value(row: Tables[T], view: PlanView): ListValue;
}

/** A kind of thing that can be looked at as a table; its name is the sentence `listing.<table>`. */
export interface Listing<T extends TableName = TableName> {
  readonly table: T;
  readonly columns: readonly Column<T>[];
}

/** A listing whose columns know the rows of their table. */
export function listing<T extends TableName>(table: T, columns: readonly Column<T>[]): Listing {
  return { table, columns };
}
