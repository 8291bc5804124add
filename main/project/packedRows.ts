import type { Session, SqlRow, SqlValue } from './db';

/** Columns that JSON cannot carry as they are. */
const BLOBS: ReadonlySet<string> = new Set(['geom', 'points']);
const REALS: ReadonlySet<string> = new Set(['area_share', 'share', 'confidence']);

/** Rows as SQLite has packed them. */
export interface PackedRows {
  readonly count: number;
  /** The largest id; 0 when there is no row. */
  readonly last: number;
  /** Hands on every row. The row is one object that is filled anew each time: it must not be kept. */
  readonly map: <R>(take: (row: SqlRow) => R) => R[];
}

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
): Promise<PackedRows> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const row = await session.get(
    `SELECT ${packedColumns(columns)} FROM (SELECT ${names} FROM ${source} WHERE id > ? ORDER BY id LIMIT ?)`,
    [after, limit],
  );
  return packedRows(columns, row);
}

/** What to select, instead of columns, so that all rows are packed into one. `id` must be among them. */
export function packedColumns(columns: readonly string[]): string {
  return ['count(*) AS packed_count', 'max(id) AS packed_last', ...columns.flatMap(packed)].join(', ');
}

/** The rows that were selected by `packedColumns`. */
export function packedRows(columns: readonly string[], row: SqlRow | undefined): PackedRows {
  const count = Number(row?.packed_count ?? 0);
  return {
    count,
    last: Number(row?.packed_last ?? 0),
    map: (take) => {
      const filled: Record<string, SqlValue> = {};
      const values = columns.map((column) => unpacked(column, row ?? {}));
      const rows = [];
      for (let i = 0; i < count; i++) {
        for (let c = 0; c < columns.length; c++) filled[columns[c] ?? ''] = values[c]?.[i] ?? null;
        rows.push(take(filled));
      }
      return rows;
    },
  };
}

function packed(column: string): string[] {
  // All blobs in one hexadecimal text, and how long each is.
  if (BLOBS.has(column))
    return [
      `json_group_array(length("${column}")) AS "${column}"`,
      `group_concat(hex("${column}"), '') AS "${column}_bytes"`,
    ];
  // JSON text of SQLite has 15 digits only; a changed last digit would look like a foreign edit to a commit.
  const value = REALS.has(column)
    ? `CASE WHEN "${column}" IS NOT NULL THEN format('%!.17g', "${column}") END`
    : `"${column}"`;
  return [`json_group_array(${value}) AS "${column}"`];
}

function unpacked(column: string, row: SqlRow): readonly SqlValue[] {
  const values = JSON.parse(String(row[column] ?? '[]')) as SqlValue[];
  if (REALS.has(column)) return values.map((value) => (value === null ? null : Number(value)));
  if (!BLOBS.has(column)) return values;
  const bytes = Buffer.from(String(row[`${column}_bytes`] ?? ''), 'hex');
  let at = 0;
  return values.map((length) => (length === null ? null : bytes.subarray(at, (at += Number(length)))));
}
