import { AppError } from '../../shared/base/appError';
import type { ChangeSet, TableChange } from '../../shared/document/changeSet';
import { sameRow } from '../../shared/document/sameRow';
import { TABLE_NAMES, type AnyRecord, type TableName } from '../../shared/document/tables';
import { refreshCellGeometry } from './cellGeometry';
import { chunks, places } from './chunks';
import { touchContents } from './contents';
import type { Session } from './db';
import { together } from './together';
import { Extent } from '../../shared/storage/geometryBlob';
import { reachesOutlines, type GridOutlines } from './outlines/gridOutlines';
import type { AnyRowMap } from '../../shared/storage/tables/rowMap';
import { rowMap } from '../../shared/storage/tables/rowMaps';

/**
 * Writes the rows of a change, inside the transaction of the caller. Every row that is replaced or removed
 * must be stored exactly as the change says, every added id must be free. Costs what the change touches.
 * @throws AppError project.conflict; the caller's transaction takes everything back
 */
export async function applyChange(
  session: Session,
  change: ChangeSet,
  srsId: number,
  outlines: GridOutlines,
): Promise<void> {
  const reachesGrids = reachesOutlines(change);
  if (reachesGrids) await outlines.prepare(session);
  const reached = TABLE_NAMES.flatMap((table) => {
    const rows = change[table] as TableChange<AnyRecord> | undefined;
    return rows === undefined ? [] : [{ table, rows, extent: new Extent() }];
  });
  await together(reached.map(({ table, rows }) => checkBefore(session, table, rows)));
  await together(
    reached.map(({ table, rows, extent }) => writeRows(session, table, rows, { srsId, extent })),
  );
  const cellExtent = reached.find(({ table }) => table === 'cell')?.extent ?? new Extent();
  const reshapes = change.cell !== undefined || change.edge !== undefined || change.node !== undefined;
  if (reshapes) await refreshCellGeometry(session, change, srsId, cellExtent);
  const extents = new Map<string, Extent>(reached.map(({ table, extent }) => [table, extent]));
  if (reshapes) extents.set('cell', cellExtent);
  if (reachesGrids) {
    for (const [table, extent] of await outlines.follow(session, change, srsId)) extents.set(table, extent);
  }
  await touchContents(session, extents);
}

async function checkBefore(session: Session, table: TableName, rows: TableChange<AnyRecord>): Promise<void> {
  const map = rowMap(table) as AnyRowMap;
  const columns = map.columns.map((column) => `"${column}"`).join(', ');
  const expected = new Map<number, AnyRecord | undefined>([
    ...rows.removed.map((row) => [row.id, row] as const),
    ...rows.updated.map(([before]) => [before.id, before] as const),
    ...rows.added.map(({ id }) => [id, undefined] as const),
  ]);
  for (const ids of chunks([...expected.keys()])) {
    const found = await session.all(`SELECT ${columns} FROM "${table}" WHERE id IN (${places(ids)})`, ids);
    const stored = new Map(found.map((row) => [row.id, map.fromRow(row)]));
    const stale = ids.find((id) => !sameStored(stored.get(id), expected.get(id)));
    if (stale !== undefined) throw new AppError('project.conflict', { table, id: stale });
  }
}

function sameStored(stored: AnyRecord | undefined, expected: AnyRecord | undefined): boolean {
  return stored === undefined || expected === undefined ? stored === expected : sameRow(stored, expected);
}

/** Writes what `checkBefore` has found fitting: a handful of statements, however many rows. */
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
  const columns = map.columns.map((column) => `"${column}"`);
  const replace = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  for (const some of chunks([...rows.updated.map(([, after]) => after), ...rows.added])) {
    await session.run(
      `INSERT INTO "${table}" (${columns.join(', ')}) VALUES ${some.map(() => `(${places(columns)})`).join(',')}
       ON CONFLICT (id) DO UPDATE SET ${replace.join(', ')}`,
      some.flatMap((record) => map.toRow(record, context)),
    );
  }
}
