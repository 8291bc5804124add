import type { AnyRecord, TableName, Tables } from '../document/tables';
import { fromHex } from './hex';
import type { SqlRow, SqlValue } from './sqlRow';
import type { AnyRowMap } from './tables/rowMap';
import { rowMap } from './tables/rowMaps';

/** Columns that JSON cannot carry as they are. */
const BLOBS: ReadonlySet<string> = new Set(['geom', 'points']);
const REALS: ReadonlySet<string> = new Set(['area_share', 'share', 'confidence']);

/**
 * Rows as SQLite has packed them: each column in one text, `packed_count` rows, `packed_last` the largest id. So
 * they pass from SQLite's thread through main into the window, where a record is first made of each.
 */
export type Packed = Readonly<Record<string, number | string>>;

/**
 * What to select, instead of columns, so that all rows are packed into one. `id` must be among them. `prefix` comes
 * before the names of the packed columns.
 */
export function packedColumns(columns: readonly string[], prefix = ''): string {
  const packed: [expression: string, name: string][] = [
    ['count(*)', 'packed_count'],
    ['max(id)', 'packed_last'],
    ...columns.flatMap(packedColumn),
  ];
  return packed.map(([expression, name]) => `${expression} AS "${prefix}${name}"`).join(', ');
}

/** The row that `packedColumns` selects. Empty texts of no rows come as null. */
export function packedOf(row: SqlRow | undefined): Packed {
  const packed: Record<string, number | string> = {};
  for (const [column, value] of Object.entries(row ?? {})) {
    if (typeof value === 'number' || typeof value === 'string') packed[column] = value;
  }
  return packed;
}

export function packedCount(packed: Packed): number {
  return Number(packed.packed_count ?? 0);
}

/** The largest id; 0 when there is no row. */
export function packedLast(packed: Packed): number {
  return Number(packed.packed_last ?? 0);
}

/**
 * Hands on every row. The row is one object that is filled anew each time: it must not be kept. Costs the rows.
 * @throws SyntaxError for a text that SQLite has not packed
 */
export function unpackEach<R>(packed: Packed, columns: readonly string[], take: (row: SqlRow) => R): R[] {
  const row: Record<string, SqlValue> = {};
  const values = columns.map((column) => unpackedColumn(column, packed));
  const count = packedCount(packed);
  const rows: R[] = [];
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < columns.length; c++) row[columns[c] ?? ''] = values[c]?.[i] ?? null;
    rows.push(take(row));
  }
  return rows;
}

/** The records of a table that were packed. @throws RangeError for a row that holds something else than the schema */
export function unpackRows<T extends TableName>(table: T, packed: Packed): Tables[T][] {
  const map = rowMap(table) as AnyRowMap;
  return unpackEach<AnyRecord>(packed, map.columns, (row) => map.fromRow(row)) as Tables[T][];
}

function packedColumn(column: string): [expression: string, name: string][] {
  // All blobs in one hexadecimal text, and how long each is.
  if (BLOBS.has(column))
    return [
      [`json_group_array(length("${column}"))`, column],
      [`group_concat(hex("${column}"), '')`, `${column}_bytes`],
    ];
  // JSON text of SQLite has 15 digits only; a changed last digit would look like a foreign edit to a commit.
  const value = REALS.has(column)
    ? `CASE WHEN "${column}" IS NOT NULL THEN format('%!.17g', "${column}") END`
    : `"${column}"`;
  return [[`json_group_array(${value})`, column]];
}

function unpackedColumn(column: string, packed: Packed): readonly SqlValue[] {
  const values = JSON.parse(String(packed[column] ?? '[]')) as SqlValue[];
  if (REALS.has(column)) return values.map((value) => (value === null ? null : Number(value)));
  if (!BLOBS.has(column)) return values;
  const bytes = fromHex(String(packed[`${column}_bytes`] ?? ''));
  let at = 0;
  return values.map((length) => (length === null ? null : bytes.subarray(at, (at += Number(length)))));
}
