import type { GridId } from '../../../shared/base/ids';
import { present } from '../../../shared/base/invariant';
import type { ChangeSet } from '../../../shared/document/changeSet';
import type { EdgeRecord } from '../../../shared/document/records/graph';
import type { Polygons } from '../../../shared/document/records/network';
import type { TableName, Tables } from '../../../shared/document/tables';
import { flatGraph } from '../../../shared/topology/flat/flatGraph';
import { outlineWhere } from '../../../shared/topology/read/outlines';
import { chunks, places } from '../chunks';
import type { Session, SqlValue } from '../db';
import { encodeMultiPolygon, Extent } from '../../../shared/storage/geometryBlob';
import { edgeMap, nodeMap } from '../../../shared/storage/tables/graph';
import { gridMap } from '../../../shared/storage/tables/hierarchy';
import { readRims } from './readRims';
import type { Rims } from './rims';

const COLUMNS = ['id', 'geom', 'code', 'name', 'parent', 'unit_type', 'unit_group', 'responsible'] as const;

/**
 * The feature tables `grid_level1` … `grid_level3`: outlines that follow from the cells, written for other programs
 * in the transaction of every edit and never read back. Only grids whose outline or row an edit has changed are
 * written again. The rims are read at the first need and kept; after a failed transaction they are read anew.
 */
export class GridOutlines {
  private rims: Rims | undefined;

  /** Reads what the first edit would otherwise wait for. Costs the cells and about a third of the edges. */
  async prepare(session: Session): Promise<void> {
    this.rims ??= await readRims(session);
  }

  forget(): void {
    this.rims = undefined;
  }

  /** Writes all outlines. Costs the plan. Returns the extents of the three tables. */
  async writeAll(session: Session, srsId: number): Promise<Map<string, Extent>> {
    for (const level of [1, 2, 3]) await session.exec(`DELETE FROM grid_level${level}`);
    const rims = await readRims(session);
    this.rims = rims;
    return writeOutlines(session, rims, rims.grids.keys(), srsId);
  }

  /**
   * Follows a change whose rows are written, after `prepare` before they were. Returns the extents of the tables that
   * it reached.
   */
  async follow(session: Session, change: ChangeSet, srsId: number): Promise<Map<string, Extent>> {
    const rims = present(this.rims, 'rims are read before a change is written');
    const beside = await edgesOfCells(session, rims.followHierarchy(change));
    rims.followGraph(change, beside);
    const { added = [], updated = [] } = change.edge ?? {};
    await addNodes(session, rims, [...beside, ...added, ...updated.map(([, after]) => after)]);
    return writeOutlines(session, rims, rims.takeTouched(), srsId);
  }
}

/** Whether an outline or the row of a grid can depend on a change. */
export function reachesOutlines(change: ChangeSet): boolean {
  return [change.grid, change.cell, change.edge, change.node].some((rows) => rows !== undefined);
}

async function edgesOfCells(session: Session, cells: readonly number[]): Promise<EdgeRecord[]> {
  const edges = new Map<number, EdgeRecord>();
  for (const some of chunks(cells)) {
    const rows = await session.all(
      `SELECT * FROM edge WHERE left_face IN (${places(some)}) OR right_face IN (${places(some)})`,
      [...some, ...some],
    );
    for (const row of rows) edges.set(Number(row.id), edgeMap.fromRow(row));
  }
  return [...edges.values()];
}

async function addNodes(session: Session, rims: Rims, edges: readonly EdgeRecord[]): Promise<void> {
  for (const some of chunks(rims.missingNodes(edges))) {
    const rows = await session.all(`SELECT * FROM node WHERE id IN (${places(some)})`, some);
    for (const row of rows) rims.nodes.set(Number(row.id), nodeMap.fromRow(row));
  }
}

async function writeOutlines(
  session: Session,
  rims: Rims,
  touched: Iterable<GridId>,
  srsId: number,
): Promise<Map<string, Extent>> {
  const rows = [1, 2, 3].map((): SqlValue[][] => []);
  const extents = [1, 2, 3].map(() => new Extent());
  const gone: GridId[] = [];
  for (const id of touched) {
    const grid = rims.grids.get(id);
    if (grid === undefined) {
      gone.push(id);
      continue;
    }
    const outline = outlineOfGrid(rims, id);
    // A grid without cells has no outline: older readers take an empty geometry for a broken one.
    const geom = outline.length === 0 ? null : encodeMultiPolygon(srsId, outline, extents[grid.level - 1]);
    const [, code, name, , parent, unitType, unitGroup, responsible] = gridMap.toRow(grid, { srsId });
    const values = [code, name, parent, unitType, unitGroup, responsible].map((value) => value ?? null);
    rows[grid.level - 1]?.push([id, geom, ...values]);
  }
  const reached = new Map<string, Extent>();
  for (const level of [1, 2, 3]) {
    const table = `grid_level${level}`;
    const written = rows[level - 1] ?? [];
    if (written.length > 0) await writeRows(session, table, written);
    if (gone.length > 0) await session.run(`DELETE FROM ${table} WHERE id IN (${places(gone)})`, gone);
    const extent = extents[level - 1];
    if (extent !== undefined && written.length + gone.length > 0) reached.set(table, extent);
  }
  return reached;
}

async function writeRows(session: Session, table: string, rows: readonly SqlValue[][]): Promise<void> {
  const replace = COLUMNS.slice(1).map((column) => `${column} = excluded.${column}`);
  for (const some of chunks(rows)) {
    await session.run(
      `INSERT INTO ${table} (${COLUMNS.join(', ')}) VALUES ${some.map(() => `(${places(COLUMNS)})`).join(',')}
       ON CONFLICT (id) DO UPDATE SET ${replace.join(', ')}`,
      some.flat(),
    );
  }
}

/** As `gridPolygons`, from the rim alone: inside, outside and nothing else. */
function outlineOfGrid(rims: Rims, grid: GridId): Polygons {
  const edges = rims.outlineEdges(grid);
  const { nodes } = rims;
  const rows = {
    all: <T extends TableName>(table: T) =>
      (table === 'edge' ? edges : []).values() as IterableIterator<Tables[T]>,
    get: <T extends TableName>(table: T, id: number) =>
      (table === 'node' ? nodes.get(id) : undefined) as Tables[T] | undefined,
  };
  return outlineWhere(flatGraph(rows), (face) => face === grid);
}
