import { GAP, OUTSIDE, type CellId, type EdgeId, type FaceId, type GridId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { EdgeRecord } from '../../document/records/graph';
import type { GridLevel } from '../../document/records/hierarchy';
import type { Polygons } from '../../document/records/network';
import { rowOf, type PlanView } from '../../document/view';
import { cellsBelow } from '../../hierarchy/cellsBelow';
import { flatGraph, type FlatGraph } from '../flat/flatGraph';
import { groupOutlines } from '../flat/groupOutlines';

/** The grid of a level over a cell: level 3 its parent, 2 and 1 that grid's ancestors. */
export function gridOver(view: PlanView, cell: CellId, level: GridLevel): GridId {
  let grid = rowOf(view, 'grid', rowOf(view, 'cell', cell).parent);
  while (grid.level > level) grid = rowOf(view, 'grid', present(grid.parent, 'parent'));
  return grid.id;
}

/** What lies on a side of an edge at a level: a grid id, or OUTSIDE or GAP. */
export function gridBeside(view: PlanView, face: FaceId, level: GridLevel): number {
  return face === OUTSIDE || face === GAP ? face : gridOver(view, face, level);
}

/** Whether an edge separates two grids of a level (or a grid from the outside). */
export function bounds(view: PlanView, edge: EdgeRecord, level: GridLevel): boolean {
  return gridBeside(view, edge.left, level) !== gridBeside(view, edge.right, level);
}

/** All edges that bound grids of a level. Costs the plan. */
export function* levelEdges(view: PlanView, level: GridLevel): IterableIterator<EdgeId> {
  for (const edge of view.all('edge')) if (bounds(view, edge, level)) yield edge.id;
}

/**
 * The outline of any set of cells, as polygons like `facePolygons`. Costs the edges of the cells, and the vertices of
 * those on the outline: the way around a node passes over all others.
 */
export function outlineOf(view: PlanView, cells: Iterable<CellId>): Polygons {
  const inside = new Set<FaceId>(cells);
  const edges: EdgeId[] = [];
  for (const cell of inside) {
    for (const id of view.edgesOfFace(cell)) {
      const { left, right } = rowOf(view, 'edge', id);
      if (inside.has(left) !== inside.has(right)) edges.push(id);
    }
  }
  return outlineWhere(flatGraph(view, edges), (face) => inside.has(face));
}

export function gridPolygons(view: PlanView, grid: GridId): Polygons {
  return outlineOf(view, cellsBelow(view, grid));
}

/** The ground of the local network: all cells together, gaps included as ground. Costs its rim. */
export function networkOutline(view: PlanView): Polygons {
  return outlineWhere(flatGraph(view, view.edgesOfFace(OUTSIDE)), (face) => face !== OUTSIDE);
}

/** The outline of the faces that pass a test; every edge on it must be in the graph. */
export function outlineWhere(graph: FlatGraph, isInside: (face: FaceId) => boolean): Polygons {
  return groupOutlines(graph, (face) => (isInside(face) ? 1 : null)).get(1) ?? [];
}
