import { TABLE_NAMES, type AnyRecord, type TableName } from '../../shared/document/tables';
import type { Session, SqlRow } from './db';
import { readPackedRows } from './packedRows';
import { integer, type AnyRowMap } from './tables/rowMap';
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
  for (const table of READ_ORDER) {
    const map = rowMap(table) as AnyRowMap;
    // `geom` of cells is no column of its mapper: it follows from the graph and is half of the file.
    const portion = (after: number): Promise<SqlRow[]> =>
      readPackedRows(session, table, map.columns, after, PORTION);
    let rows = await portion(0);
    for (;;) {
      const last = rows.length < PORTION;
      // SQLite packs the next rows while these are unpacked and handed on.
      const following = last ? null : portion(integer(rows.at(-1) ?? {}, 'id'));
      following?.catch(() => undefined);
      await onRows(
        table,
        rows.map((row) => map.fromRow(row)),
        last,
      );
      if (following === null) break;
      rows = await following;
    }
  }
}
