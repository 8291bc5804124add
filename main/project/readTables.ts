import { TABLE_NAMES, type TableName } from '../../shared/document/tables';
import { packedCount, packedLast, type Packed } from '../../shared/storage/packedRows';
import { rowMap } from '../../shared/storage/tables/rowMaps';
import type { Session } from './db';
import { readPackedRows } from './readPackedRows';

/**
 * Receives some rows of a table as SQLite has packed them (`unpackRows` makes records of them); `last` closes the
 * table. Every table is closed once, also an empty one.
 */
export type RowReceiver = (table: TableName, packed: Packed, last: boolean) => void | Promise<void>;

/** What a map needs to draw comes first: what an edge separates before the edges, so that each can be drawn as it comes. */
export const LAST_OF_GROUND: TableName = 'edge';
const FIRST: readonly TableName[] = ['plan', 'grid', 'cell', 'node', LAST_OF_GROUND];
export const READ_ORDER: readonly TableName[] = [
  ...FIRST,
  ...TABLE_NAMES.filter((table) => !FIRST.includes(table)),
];

/** Rows per portion: large enough to be fast, small enough to be unpacked between two frames. */
const PORTION = 4000;

/** Reads the whole document in portions, sorted by id. The caller's turn keeps the state the same throughout. */
export async function readTables(session: Session, onRows: RowReceiver): Promise<void> {
  const read = (table: TableName | undefined, after: number): Promise<Packed> => {
    if (table === undefined) return Promise.resolve({});
    // `geom` of cells is no column of its mapper: it follows from the graph and is half of the file.
    const rows = readPackedRows(session, `"${table}"`, rowMap(table).columns, after, PORTION);
    // Awaited one portion later; should the receiver fail before, this is not an error of its own.
    rows.catch(() => undefined);
    return rows;
  };
  let following = read(READ_ORDER[0], 0);
  for (const [at, table] of READ_ORDER.entries()) {
    for (let last = false; !last;) {
      const packed = await following;
      last = packedCount(packed) < PORTION;
      // SQLite packs the next rows, also of the next table, while these are handed on.
      following = last ? read(READ_ORDER[at + 1], 0) : read(table, packedLast(packed));
      await onRows(table, packed, last);
    }
  }
}
