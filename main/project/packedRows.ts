import type { Session, SqlRow, SqlValue } from './db';

/** Columns that JSON cannot carry as they are. */
const BLOBS: ReadonlySet<string> = new Set(['geom', 'points']);
const REALS: ReadonlySet<string> = new Set(['area_share', 'share', 'confidence']);

/**
 * Reads rows of a source (a quoted table or a query in brackets) with an id above `after`, sorted by id, at most `limit` of them. SQLite packs them into one JSON
 * text on its own thread: making an object per row in the driver takes four times as long and holds up
 * everything else in the process. Blobs travel as hexadecimal, reals with the 17 digits that a double needs.
 */
export async function readPackedRows(
  session: Session,
  source: string,
  columns: readonly string[],
  after: number,
  limit: number,
): Promise<SqlRow[]> {
  const packed = columns.map(packedColumn).join(', ');
  const names = columns.map((column) => `"${column}"`).join(', ');
  const row = await session.get(
    `SELECT json_group_array(json_array(${packed})) AS packed
     FROM (SELECT ${names} FROM ${source} WHERE id > ? ORDER BY id LIMIT ?)`,
    [after, limit],
  );
  return unpackRows(columns, row);
}

/** The rows of a `packed` JSON text. */
export function unpackRows(columns: readonly string[], row: SqlRow | undefined): SqlRow[] {
  const rows = JSON.parse(String(row?.packed ?? '[]')) as SqlValue[][];
  return rows.map((values) => unpack(columns, values));
}

function packedColumn(column: string): string {
  if (BLOBS.has(column)) return `CASE WHEN "${column}" IS NOT NULL THEN hex("${column}") END`;
  // JSON text of SQLite has 15 digits only; a changed last digit would look like a foreign edit to a commit.
  if (REALS.has(column)) return `CASE WHEN "${column}" IS NOT NULL THEN format('%!.17g', "${column}") END`;
  return `"${column}"`;
}

function unpack(columns: readonly string[], values: readonly SqlValue[]): SqlRow {
  const row: Record<string, SqlValue> = {};
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] ?? '';
    const value = values[i] ?? null;
    if (typeof value !== 'string') row[column] = value;
    else if (BLOBS.has(column)) row[column] = Buffer.from(value, 'hex');
    else row[column] = REALS.has(column) ? Number(value) : value;
  }
  return row;
}
