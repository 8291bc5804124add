import { TABLE_NAMES, type AnyRecord, type TableName } from '../../shared/document/tables';
import type { Session } from './db';
import { packedRows, readPackedRows, type PackedRows } from './packedRows';
import type { AnyRowMap } from './tables/rowMap';
import { rowMap } from './tables/rowMaps';

/** Receives some rows of a table; `last` closes the table. Every table is closed once, also an empty one. */
export type RowReceiver = (
  table: TableName,
  rows: readonly AnyRecord[],
  last: boolean,
) => void | Promise<void>;

/** What a map needs to draw comes first. */
const FIRST: readonly TableName[] = ['plan', 'node', 'edge', 'cell', 'grid'];
export const READ_ORDER: readonly TableName[] = [
  ...FIRST,
  ...TABLE_NAMES.filter((table) => !FIRST.includes(table)),
];

/** Rows per portion: large enough to be fast, small enough to show progress and to hand on meanwhile. */
const PORTION = 8000;

/** Reads the whole document in portions, sorted by id. The caller's turn keeps the state the same throughout. */
export async function readTables(session: Session, onRows: RowReceiver): Promise<void> {
  const read = (table: TableName | undefined, after: number): Promise<PackedRows> => {
    if (table === undefined) return Promise.resolve(packedRows([], undefined));
    // `geom` of cells is no column of its mapper: it follows from the graph and is half of the file.
    const rows = readPackedRows(session, `"${table}"`, rowMap(table).columns, after, PORTION);
    // Awaited one portion later; should the receiver fail before, this is not an error of its own.
    rows.catch(() => undefined);
    return rows;
  };
  let following = read(READ_ORDER[0], 0);
  for (const [at, table] of READ_ORDER.entries()) {
    const map = rowMap(table) as AnyRowMap;
    for (let last = false; !last;) {
      const rows = await following;
      last = rows.count < PORTION;
      // SQLite packs the next rows, also of the next table, while these are unpacked and handed on.
      following = last ? read(READ_ORDER[at + 1], 0) : read(table, rows.last);
      await onRows(
        table,
        rows.map((row) => map.fromRow(row)),
        last,
      );
    }
  }
}
