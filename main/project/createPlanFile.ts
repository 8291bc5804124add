import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { AppError } from '../../shared/base/appError';
import { present } from '../../shared/base/invariant';
import { addRows, EMPTY_STATE } from '../../shared/document/stateHash';
import { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES, type AnyRecord, type TableName, type Tables } from '../../shared/document/tables';
import type { PlanView } from '../../shared/document/view';
import { cellGeometry } from './cellGeometry';
import { GEOPACKAGE_APPLICATION_ID, GEOPACKAGE_VERSION, srsIdOf, touchContents } from './contents';
import { describeFile } from './describeFile';
import { openDb, type Session, type SqlValue } from './db';
import { writeAside } from './durable';
import { Extent } from '../../shared/storage/geometryBlob';
import { counterEntries, ensurePlanId, writeMeta, type Counters } from './meta';
import { planFileIndexes } from './migrations/0001_planFile';
import { runSteps } from './migrate';
import { GridOutlines } from './outlines/gridOutlines';
import { insertProducts, type ProductRow } from './products';
import { withProjectErrors } from './projectError';
import { sha256 } from './stateHash';
import { cellMap } from '../../shared/storage/tables/hierarchy';
import type { AnyRowMap } from '../../shared/storage/tables/rowMap';
import { rowMap } from '../../shared/storage/tables/rowMaps';

/** Everything of a new plan. `tables.plan` must hold the one plan row. */
export interface PlanContent extends Counters {
  readonly tables: { readonly [T in TableName]?: readonly Tables[T][] };
  readonly products?: Iterable<ProductRow>;
  /** Further entries of gridwright_meta. */
  readonly meta?: Readonly<Record<string, string>>;
}

export interface CreateOptions {
  /** Replace a file that exists already; refused otherwise. */
  readonly overwrite?: boolean;
  readonly progress?: (table: string, done: number, total: number) => void;
}

/**
 * Writes a new plan file. It is built under another name beside its place and renamed when it is complete and
 * on disk, so a process that dies leaves either nothing or everything under `path`.
 * @throws AppError project.fileExists, project.diskFull, project.permissionDenied …
 */
export async function createPlanFile(
  path: string,
  content: PlanContent,
  options: CreateOptions = {},
): Promise<void> {
  if (existsSync(path) && options.overwrite !== true) throw new AppError('project.fileExists', { path });
  await withProjectErrors(path, () =>
    writeAside(path, async (draft) => {
      await writeDatabase(draft, content, options);
      if (options.overwrite !== true) return;
      // A log left by a killed process belongs to the old file and must not be replayed onto the new one.
      for (const side of ['-wal', '-shm']) await rm(path + side, { force: true });
    }),
  );
}

async function writeDatabase(draft: string, content: PlanContent, options: CreateOptions): Promise<void> {
  const plan = present(content.tables.plan?.[0], 'a plan file needs its plan row');
  const db = await openDb(draft, 'create');
  try {
    // Nothing is kept after a failure, so no journal is needed while writing.
    await db.turn((session) =>
      session.exec(
        `PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;
         PRAGMA application_id = ${GEOPACKAGE_APPLICATION_ID}; PRAGMA user_version = ${GEOPACKAGE_VERSION};`,
      ),
    );
    await db.transaction(async (session) => {
      const srsId = srsIdOf(plan.crs);
      await runSteps(session, 0);
      await describeFile(session, plan.crs);
      await writeRecords(session, content, srsId, options.progress);
      if (content.products !== undefined) await insertProducts(session, content.products);
      await writeMeta(session, { ...counterEntries(content), ...content.meta });
      await ensurePlanId(session);
      await session.exec(planFileIndexes);
      await touchContents(session, await new GridOutlines().writeAll(session, srsId));
    });
  } finally {
    await db.close();
  }
}

async function writeRecords(
  session: Session,
  { tables }: PlanContent,
  srsId: number,
  progress: CreateOptions['progress'],
): Promise<void> {
  const graph = new PlanDocument();
  graph.load('node', tables.node ?? []);
  graph.load('edge', tables.edge ?? []);
  let hash = EMPTY_STATE;
  for (const [done, table] of TABLE_NAMES.entries()) {
    progress?.(table, done, TABLE_NAMES.length);
    const extent = new Extent();
    const records: readonly AnyRecord[] = tables[table] ?? [];
    if (table === 'cell') {
      await session.insert(
        'cell',
        [...cellMap.columns, 'geom'],
        cellRows(graph, tables.cell ?? [], srsId, extent),
      );
    } else {
      const map = rowMap(table) as AnyRowMap;
      await session.insert(table, map.columns, plainRows(map, records, srsId, extent));
    }
    await touchContents(session, new Map([[table, extent]]));
    hash = addRows(hash, table, records, sha256);
  }
  await writeMeta(session, { stateHash: hash });
}

function* plainRows(map: AnyRowMap, records: readonly AnyRecord[], srsId: number, extent: Extent) {
  for (const record of records) yield map.toRow(record, { srsId, extent });
}

function* cellRows(
  graph: PlanView,
  cells: readonly Tables['cell'][],
  srsId: number,
  extent: Extent,
): Generator<readonly SqlValue[]> {
  for (const cell of cells) {
    yield [...cellMap.toRow(cell, { srsId }), cellGeometry(graph, cell.id, srsId, extent)];
  }
}
