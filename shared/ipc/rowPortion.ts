import type { AnyRecord, TableName, Tables } from '../document/tables';

/**
 * Rows on their way from main to a window travel as one text. A page is separated from the bridge by a copy of
 * everything that passes, once per listener: a text is copied at once, 100,000 records take seconds. THE one
 * place that knows the form; only main packs, so the window trusts what it unpacks. Costs the rows.
 */
export function packRows(rows: readonly AnyRecord[]): string {
  return JSON.stringify(rows);
}

/** The rows of a portion of `table`, as `packRows` was given them. */
export function unpackRows<T extends TableName>(_table: T, packed: string): readonly Tables[T][] {
  return JSON.parse(packed) as Tables[T][];
}
