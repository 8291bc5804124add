import { GAP, OUTSIDE, type CellId, type EdgeId, type FaceId, type GridId } from '../../base/ids';
import { InvariantError, present } from '../../base/invariant';
import type { EdgeRecord } from '../../document/records/graph';
import type { GridLevel } from '../../document/records/hierarchy';
import type { Polygons } from '../../document/records/network';
import type { PlanView } from '../../document/view';
import { nestRings } from '../../geometry/nestRings';
import { cellsBelow } from '../../hierarchy/cellsBelow';
import {
  halfEdgesAround,
  headOf,
  isBackwards,
  twin,
  edgeOf,
  halfEdge,
  originOf,
  type HalfEdge,
} from './halfEdge';
import { ringCoordinates, simpleRings } from './rings';

/** The grid of a level over a cell: level 3 its parent, 2 and 1 that grid's ancestors. */
export function gridOver(view: PlanView, cell: CellId, level: GridLevel): GridId {
  let grid = present(view.get('grid', present(view.get('cell', cell), `cell ${cell}`).parent), 'parent grid');
  while (grid.level > level) grid = present(view.get('grid', present(grid.parent, 'parent')), 'ancestor');
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

/** Every cell under a grid of any level. */
export function cellsUnder(view: PlanView, grid: GridId): CellId[] {
  return [...cellsBelow(view, grid)];
}

/** The outline of any set of cells, as polygons like `facePolygons`. Costs the edges of the cells. */
export function outlineOf(view: PlanView, cells: Iterable<CellId>): Polygons {
  const inside = new Set<FaceId>(cells);
  const rim = new Set<HalfEdge>();
  for (const cell of inside) {
    for (const id of view.edgesOfFace(cell)) {
      const edge = present(view.get('edge', id), `edge ${id}`);
      if (inside.has(edge.left) && !inside.has(edge.right)) rim.add(halfEdge(id, false));
      if (inside.has(edge.right) && !inside.has(edge.left)) rim.add(halfEdge(id, true));
    }
  }
  const rings: number[][] = [];
  for (const first of rim) {
    const walk: HalfEdge[] = [];
    let half = first;
    do {
      rim.delete(half);
      walk.push(half);
      half = nextOnRim(view, half, inside);
    } while (half !== first);
    for (const ring of simpleRings(view, walk)) rings.push(ringCoordinates(view, ring));
  }
  return nestRings(rings);
}

export function gridPolygons(view: PlanView, grid: GridId): Polygons {
  return outlineOf(view, cellsUnder(view, grid));
}

/** The ground of the local network: all cells together, gaps included as ground. Costs its rim. */
export function networkOutline(view: PlanView): Polygons {
  const rim = new Set<HalfEdge>();
  const rings: number[][] = [];
  const isRim = (half: HalfEdge): boolean => {
    const edge = edgeOf(view, half);
    return (isBackwards(half) ? edge.left : edge.right) === OUTSIDE;
  };
  for (const id of view.edgesOfFace(OUTSIDE)) {
    const edge = present(view.get('edge', id), `edge ${id}`);
    rim.add(halfEdge(id, edge.left === OUTSIDE));
  }
  for (const first of rim) {
    const walk: HalfEdge[] = [];
    let half = first;
    do {
      rim.delete(half);
      walk.push(half);
      half = nextWhere(view, half, isRim);
    } while (half !== first);
    for (const ring of simpleRings(view, walk)) rings.push(ringCoordinates(view, ring));
  }
  return nestRings(rings);
}

function nextOnRim(view: PlanView, half: HalfEdge, inside: ReadonlySet<FaceId>): HalfEdge {
  const onRim = (candidate: HalfEdge): boolean => {
    const edge = edgeOf(view, candidate);
    const [left, right] = isBackwards(candidate) ? [edge.right, edge.left] : [edge.left, edge.right];
    return inside.has(left) && !inside.has(right);
  };
  return nextWhere(view, half, onRim);
}

/** Turns clockwise from the way back until an edge of the rim is found. */
function nextWhere(view: PlanView, half: HalfEdge, onRim: (half: HalfEdge) => boolean): HalfEdge {
  const around = halfEdgesAround(view, headOf(view, half));
  const at = around.indexOf(twin(half));
  for (let turn = 1; turn <= around.length; turn++) {
    const candidate = present(around[(at - turn + around.length * 2) % around.length], 'half-edge');
    if (onRim(candidate)) return candidate;
  }
  throw new InvariantError(`rim does not close at node ${originOf(view, twin(half))}`);
}
