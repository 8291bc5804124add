import type { AnyRecord, TableName, Tables } from '../../document/tables';
import type { SqlRow, SqlValue } from '../sqlRow';
import type { Extent } from '../geometryBlob';

/** What a mapper needs to know about the file it writes to. */
export interface WriteContext {
  readonly srsId: number;
  /** Grows with every geometry written. */
  readonly extent?: Extent;
}

/**
 * Between a record and the row that holds it. Every field of the record has a column of its own, named in
 * snake_case, so that other GIS programs can read and filter it; coordinates are in the geometry column.
 */
export interface RowMap<R> {
  readonly columns: readonly string[];
  /** Values in the order of `columns`. */
  toRow(record: R, context: WriteContext): readonly SqlValue[];
  fromRow(row: SqlRow): R;
}

export type RowMaps = { readonly [T in TableName]: RowMap<Tables[T]> };
export type AnyRowMap = RowMap<AnyRecord>;

/** Column readers: a file written by another program may hold something else than the schema promises. */
export function integer(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new RangeError(`${column} holds no number`);
  return value;
}

export function integerOrNull(row: SqlRow, column: string): number | null {
  return row[column] === null ? null : integer(row, column);
}

export function text(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new RangeError(`${column} holds no text`);
  return value;
}

export function textOrNull(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

/** One of the values of a code list; which one is the database's word, checked when the plan is validated. */
export function coded<T extends string>(row: SqlRow, column: string): T {
  return text(row, column) as T;
}

export function codedOrNull<T extends string>(row: SqlRow, column: string): T | null {
  return textOrNull(row, column) as T | null;
}

export function blob(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new RangeError(`${column} holds no blob`);
  return value;
}

export function blobOrNull(row: SqlRow, column: string): Uint8Array | null {
  return row[column] === null ? null : blob(row, column);
}
