import { AppError } from '../../shared/base/appError';
import type { TableChange } from '../../shared/document/changeSet';
import { sameRow } from '../../shared/document/sameRow';
import type { AnyRecord, TableName } from '../../shared/document/tables';
import { packedColumns, packedOf, unpackRows, type Packed } from '../../shared/storage/packedRows';
import { rowMap } from '../../shared/storage/tables/rowMaps';
import { idList, IN_IDS } from './chunks';
import type { Session, SqlValue } from './db';

/** What of a change reaches one table. */
export interface Reached {
  readonly table: TableName;
  readonly rows: TableChange<AnyRecord>;
}

/**
 * Whether every row that a change replaces or removes is stored exactly as the change says, and every added id is free.
 * One statement asks all tables. Costs the rows of the change.
 * @throws AppError project.conflict, with the first row that is not
 */
export async function checkStored(session: Session, reached: readonly Reached[]): Promise<void> {
  if (reached.length === 0) return;
  const asked = reached.map(({ table, rows }) => ({ table, expected: expectedRows(rows) }));
  const found = await session.get(
    `SELECT * FROM ${asked.map(({ table }) => packedTable(table)).join(', ')}`,
    asked.map(({ expected }) => idList([...expected.keys()])),
  );
  for (const { table, expected } of asked) {
    const stored = new Map<number, AnyRecord>();
    for (const row of unpackRows(table, partOf(found ?? {}, table))) stored.set(row.id, row);
    for (const [id, row] of expected)
      if (!sameStored(stored.get(id), row)) throw new AppError('project.conflict', { table, id });
  }
}

function expectedRows({
  added,
  updated,
  removed,
}: TableChange<AnyRecord>): Map<number, AnyRecord | undefined> {
  return new Map<number, AnyRecord | undefined>([
    ...removed.map((row) => [row.id, row] as const),
    ...updated.map(([before]) => [before.id, before] as const),
    ...added.map(({ id }) => [id, undefined] as const),
  ]);
}

/** Some rows of a table as one row, whose columns have the name of the table before theirs. */
function packedTable(table: TableName): string {
  const { columns } = rowMap(table);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const rows = `(SELECT ${names} FROM "${table}" WHERE id ${IN_IDS})`;
  return `(SELECT ${packedColumns(columns, `${table}:`)} FROM ${rows})`;
}

function partOf(row: Readonly<Record<string, SqlValue>>, table: TableName): Packed {
  const prefix = `${table}:`;
  const own = Object.entries(row).filter(([column]) => column.startsWith(prefix));
  return packedOf(Object.fromEntries(own.map(([column, value]) => [column.slice(prefix.length), value])));
}

function sameStored(stored: AnyRecord | undefined, expected: AnyRecord | undefined): boolean {
  return stored === undefined || expected === undefined ? stored === expected : sameRow(stored, expected);
}
