import type { ChangeSet, TableChange } from './changeSet';
import { TABLE_NAMES, TABLE_SCHEMAS, type AnyRecord, type TableName } from './tables';

/**
 * The state hash of a plan: the sum over all rows of the SHA-256 of each row, modulo 2^256. It says whether two states
 * hold the same rows, in whatever order and by whatever edits they came about, and follows an edit at the cost of the
 * rows that the edit touches. It names row numbers too, so it is for one plan file; between files and versions the
 * content hash counts. Source: multiset hashes by addition (Clarke and others, ASIACRYPT 2003).
 */

/** SHA-256 of a text as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

const MODULUS = 1n << 256n;

/** The hash of a plan without any row. */
export const EMPTY_STATE = '0'.repeat(64);

/** Adds rows to a hash. Costs the rows. */
export function addRows(hash: string, table: TableName, rows: Iterable<AnyRecord>, sha256: Sha256): string {
  let sum = valueOf(hash);
  for (const row of rows) sum += hashOfRow(table, row, sha256);
  return textOf(sum);
}

/** The hash after a change, from the one before it. Costs the change. */
export function hashAfter(hash: string, change: ChangeSet, sha256: Sha256): string {
  let sum = valueOf(hash);
  for (const table of TABLE_NAMES) {
    const rows = change[table] as TableChange<AnyRecord> | undefined;
    if (rows === undefined) continue;
    for (const row of rows.added) sum += hashOfRow(table, row, sha256);
    for (const row of rows.removed) sum -= hashOfRow(table, row, sha256);
    for (const [before, after] of rows.updated)
      sum += hashOfRow(table, after, sha256) - hashOfRow(table, before, sha256);
  }
  return textOf(sum);
}

function hashOfRow(table: TableName, row: AnyRecord, sha256: Sha256): bigint {
  // A list of keys fixes their order at every depth; the same row may have been built in different ways.
  return valueOf(sha256(`${table}\n${JSON.stringify(row, KEYS.get(table))}`));
}

const KEYS: ReadonlyMap<TableName, string[]> = new Map(
  TABLE_NAMES.map((table) => [table, keysOf(TABLE_SCHEMAS[table].shape)]),
);

/** Names of the fields of a record and of the records in it, sorted. */
function keysOf(shape: Readonly<Record<string, unknown>>): string[] {
  const keys = new Set<string>();
  for (const [key, schema] of Object.entries(shape)) {
    keys.add(key);
    if (typeof schema === 'object' && schema !== null && 'shape' in schema)
      for (const inner of keysOf(schema.shape as Readonly<Record<string, unknown>>)) keys.add(inner);
  }
  return [...keys].sort();
}

function valueOf(hash: string): bigint {
  return BigInt(`0x${hash}`);
}

function textOf(sum: bigint): string {
  return (((sum % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(64, '0');
}
