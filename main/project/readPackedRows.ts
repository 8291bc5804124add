import { packedColumns, packedOf, type Packed } from '../../shared/storage/packedRows';
import type { Session } from './db';

/**
 * Reads rows of a source (a quoted table or a query in brackets) with an id above `after`, sorted by id, at most `limit`
 * of them. SQLite packs them, each column into one text, on its own thread: making an object per row in the driver takes
 * four times as long and holds up everything else in the process.
 */
export async function readPackedRows(
  session: Session,
  source: string,
  columns: readonly string[],
  after: number,
  limit: number,
): Promise<Packed> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const row = await session.get(
    `SELECT ${packedColumns(columns)} FROM (SELECT ${names} FROM ${source} WHERE id > ? ORDER BY id LIMIT ?)`,
    [after, limit],
  );
  return packedOf(row);
}
