import type { GridId } from '../../../shared/base/ids';
import { present } from '../../../shared/base/invariant';
import type { ChangeSet } from '../../../shared/document/changeSet';
import type { Polygons } from '../../../shared/document/records/network';
import type { TableName, Tables } from '../../../shared/document/tables';
import { rowOf, type PlanView } from '../../../shared/document/view';
import { flatGraph } from '../../../shared/topology/flat/flatGraph';
import { outlineWhere } from '../../../shared/topology/read/outlines';
import type { Session, SqlValue } from '../db';
import { deletes, perform, upserts, type Write } from '../writes';
import { encodeMultiPolygon, Extent } from '../../../shared/storage/geometryBlob';
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
  async writeAll(session: Session, srsId: number): Promise<ReadonlyMap<string, Extent>> {
    for (const level of [1, 2, 3]) await session.exec(`DELETE FROM grid_level${level}`);
    const rims = await readRims(session);
    this.rims = rims;
    const { writes, extents } = outlineWrites(rims, rims.grids.keys(), srsId);
    for (const some of writes) await perform(session, some);
    return extents;
  }

  /**
   * Follows a change, after `prepare`. `near` holds the edges of the cells that the change reaches, as it leaves them.
   * Returns what is to be written, and the extents of the tables that it reaches. Costs the touched outlines.
   */
  follow(change: ChangeSet, near: PlanView, srsId: number): OutlineWrites {
    const rims = present(this.rims, 'rims are read before a change is written');
    const beside = rims
      .followHierarchy(change)
      .flatMap((cell) => near.edgesOfFace(cell).map((id) => rowOf(near, 'edge', id)));
    rims.followGraph(change, beside);
    const { added = [], updated = [] } = change.edge ?? {};
    for (const id of rims.missingNodes([...beside, ...added, ...updated.map(([, after]) => after)]))
      rims.nodes.set(id, rowOf(near, 'node', id));
    return outlineWrites(rims, rims.takeTouched(), srsId);
  }
}

export interface OutlineWrites {
  /** Per table. */
  readonly writes: Write[][];
  readonly extents: ReadonlyMap<string, Extent>;
}

/** Whether an outline or the row of a grid can depend on a change. */
export function reachesOutlines(change: ChangeSet): boolean {
  return [change.grid, change.cell, change.edge, change.node].some((rows) => rows !== undefined);
}

function outlineWrites(rims: Rims, touched: Iterable<GridId>, srsId: number): OutlineWrites {
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
  const writes = [1, 2, 3].map((level) => {
    const table = `grid_level${level}`;
    const written = rows[level - 1] ?? [];
    const extent = extents[level - 1];
    if (extent !== undefined && written.length + gone.length > 0) reached.set(table, extent);
    return [...upserts(table, COLUMNS, written), ...deletes(table, gone)];
  });
  return { writes, extents: reached };
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
