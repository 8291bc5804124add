import type { ChangeSet, TableChange } from '../../shared/document/changeSet';
import { TABLE_NAMES, type AnyRecord, type TableName } from '../../shared/document/tables';
import { Extent } from '../../shared/storage/geometryBlob';
import { cellMap } from '../../shared/storage/tables/hierarchy';
import type { AnyRowMap } from '../../shared/storage/tables/rowMap';
import { rowMap } from '../../shared/storage/tables/rowMaps';
import { cellGeometry } from './cellGeometry';
import { checkStored } from './checkStored';
import { chunks } from './chunks';
import { touchContents } from './contents';
import type { Session } from './db';
import { readNearGround, type NearGround } from './nearGround';
import { reachesOutlines, type GridOutlines } from './outlines/gridOutlines';
import { together } from './together';
import { deletes, perform, upserts, type Write } from './writes';

/**
 * Writes the rows of a change and what follows from them, inside the transaction of the caller. Every row that is
 * replaced or removed must be stored exactly as the change says, every added id must be free. First everything is
 * read, then everything is written: the ways to SQLite's thread are most of what small statements cost. Costs what
 * the change touches.
 * @throws AppError project.conflict; the caller's transaction takes everything back
 */
export async function applyChange(
  session: Session,
  change: ChangeSet,
  srsId: number,
  outlines: GridOutlines,
): Promise<void> {
  const reachesGround = reachesOutlines(change);
  if (reachesGround) await outlines.prepare(session);
  const reached = TABLE_NAMES.flatMap((table) => {
    const rows = change[table] as TableChange<AnyRecord> | undefined;
    return rows === undefined ? [] : [{ table, rows }];
  });
  const nearby = reachesGround ? readNearGround(session, change) : Promise.resolve(undefined);
  await together([checkStored(session, reached), nearby]);
  const near = await nearby;
  const extents = new Map<string, Extent>(reached.map(({ table }) => [table, new Extent()]));
  const writes: Write[][] = reached
    .filter(({ table }) => table !== 'cell')
    .map(({ table, rows }) => rowWrites(table, rows, { srsId, extent: extents.get(table) as Extent }));
  if (near !== undefined) {
    const extent = extents.get('cell') ?? new Extent();
    if (change.cell !== undefined || near.reshaped.length > 0) extents.set('cell', extent);
    writes.push(...cellWrites(change, near, { srsId, extent }));
    const followed = outlines.follow(change, near.view, srsId);
    writes.push(...followed.writes);
    for (const [table, reachedExtent] of followed.extents) extents.set(table, reachedExtent);
  }
  await together([...writes.map((some) => perform(session, some)), touchContents(session, extents)]);
}

interface WriteContext {
  readonly srsId: number;
  readonly extent: Extent;
}

/** No table has a key beside its id, so rows may go and come in any order. */
function rowWrites(
  table: TableName,
  { added, updated, removed }: TableChange<AnyRecord>,
  context: WriteContext,
): Write[] {
  const map = rowMap(table) as AnyRowMap;
  const rows = [...updated.map(([, after]) => after), ...added].map((record) => map.toRow(record, context));
  const gone = removed.map(({ id }) => id);
  return [...deletes(table, gone), ...upserts(table, map.columns, rows)];
}

/** Rows of cells and their geometry, which is written with those that are new and into those that are there. */
function cellWrites(
  { cell: { added, updated, removed } = { added: [], updated: [], removed: [] } }: ChangeSet,
  { reshaped, view }: NearGround,
  context: WriteContext,
): Write[][] {
  const geometry = (id: number) => cellGeometry(view, id, context.srsId, context.extent);
  const fresh = new Set(added.map(({ id }) => id));
  const there = reshaped.filter((id) => !fresh.has(id));
  const gone = removed.map(({ id }) => id);
  const replaced = updated.map(([, after]) => cellMap.toRow(after, context));
  const placed = added.map((cell) => [...cellMap.toRow(cell, context), geometry(cell.id)]);
  return [
    deletes('cell', gone),
    upserts('cell', cellMap.columns, replaced),
    upserts('cell', [...cellMap.columns, 'geom'], placed),
    chunks(there).map((some) => [
      `UPDATE cell SET geom = written.column2 FROM (VALUES ${some.map(() => '(?,?)').join(',')}) AS written
       WHERE cell.id = written.column1`,
      some.flatMap((id) => [id, geometry(id)]),
    ]),
  ];
}
