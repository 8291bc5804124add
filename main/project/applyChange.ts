import { AppError } from '../../shared/base/appError';
import type { ChangeSet, TableChange } from '../../shared/document/changeSet';
import { sameRow } from '../../shared/document/sameRow';
import { TABLE_NAMES, type AnyRecord, type TableName } from '../../shared/document/tables';
import { refreshCellGeometry } from './cellGeometry';
import { chunks, places } from './chunks';
import { isFeatureTable, touchContents } from './contents';
import type { Session } from './db';
import { Extent } from './geometryBlob';
import type { AnyRowMap } from './tables/rowMap';
import { rowMap } from './tables/rowMaps';

/**
 * Writes the rows of a change, inside the transaction of the caller. Every row that is replaced or removed
 * must be stored exactly as the change says, every added id must be free. Costs what the change touches.
 * @throws AppError project.conflict; the caller's transaction takes everything back
 */
export async function applyChange(session: Session, change: ChangeSet, srsId: number): Promise<void> {
  const extents = new Map<TableName, Extent>();
  for (const table of TABLE_NAMES) {
    const rows = change[table] as TableChange<AnyRecord> | undefined;
    if (rows === undefined) continue;
    const extent = new Extent();
    extents.set(table, extent);
    await checkBefore(session, table, rows);
    await writeRows(session, table, rows, { srsId, extent });
  }
  const cellExtent = extents.get('cell') ?? new Extent();
  if (change.cell !== undefined || change.edge !== undefined || change.node !== undefined) {
    await refreshCellGeometry(session, change, srsId, cellExtent);
    extents.set('cell', cellExtent);
  }
  for (const [table, extent] of extents)
    await touchContents(session, table, isFeatureTable(table) ? extent : null);
}

async function checkBefore(session: Session, table: TableName, rows: TableChange<AnyRecord>): Promise<void> {
  const map = rowMap(table) as AnyRowMap;
  const expected = [...rows.removed, ...rows.updated.map(([before]) => before)];
  for (const some of chunks(expected)) {
    const ids = some.map((row) => row.id);
    const found = await session.all(`SELECT * FROM "${table}" WHERE id IN (${places(ids)})`, ids);
    const stored = new Map(found.map((row) => [row.id, map.fromRow(row)]));
    const stale = some.find((row) => !sameRow(stored.get(row.id), row));
    if (stale !== undefined) throw conflict(table, stale.id);
  }
  for (const some of chunks(rows.added)) {
    const ids = some.map((row) => row.id);
    const taken = await session.get(`SELECT id FROM "${table}" WHERE id IN (${places(ids)})`, ids);
    if (taken !== undefined) throw conflict(table, Number(taken.id));
  }
}

async function writeRows(
  session: Session,
  table: TableName,
  rows: TableChange<AnyRecord>,
  context: { srsId: number; extent: Extent },
): Promise<void> {
  const map = rowMap(table) as AnyRowMap;
  for (const some of chunks(rows.removed)) {
    const ids = some.map((row) => row.id);
    await session.run(`DELETE FROM "${table}" WHERE id IN (${places(ids)})`, ids);
  }
  const assignments = map.columns
    .slice(1)
    .map((column) => `"${column}" = ?`)
    .join(', ');
  for (const [, after] of rows.updated) {
    const [id = null, ...values] = map.toRow(after, context);
    await session.run(`UPDATE "${table}" SET ${assignments} WHERE id = ?`, [...values, id]);
  }
  await session.insert(table, map.columns, rowsOf(map, rows.added, context));
}

function* rowsOf(map: AnyRowMap, records: readonly AnyRecord[], context: { srsId: number; extent: Extent }) {
  for (const record of records) yield map.toRow(record, context);
}

function conflict(table: TableName, id: number): AppError {
  return new AppError('project.conflict', { table, id });
}
