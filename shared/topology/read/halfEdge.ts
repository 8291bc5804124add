import type { EdgeId, FaceId, NodeId } from '../../base/ids';
import type { Flavour } from '../../base/units';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { orientation } from '../../geometry/orientation';

/** One side of an edge: the edge's id times two, plus one when walked from its end to its start. */
export type HalfEdge = Flavour<number, 'HalfEdge'>;

export function halfEdge(edge: EdgeId, backwards: boolean): HalfEdge {
  return edge * 2 + (backwards ? 1 : 0);
}

export function twin(half: HalfEdge): HalfEdge {
  return half ^ 1;
}

export function edgeOf(view: PlanView, half: HalfEdge): EdgeRecord {
  const id = Math.floor(half / 2);
  return rowOf(view, 'edge', id);
}

export function isBackwards(half: HalfEdge): boolean {
  return half % 2 === 1;
}

export function originOf(view: PlanView, half: HalfEdge): NodeId {
  const edge = edgeOf(view, half);
  return isBackwards(half) ? edge.end : edge.start;
}

export function headOf(view: PlanView, half: HalfEdge): NodeId {
  return originOf(view, twin(half));
}

/** The face on the left when walking along the half-edge. */
export function faceOf(view: PlanView, half: HalfEdge): FaceId {
  const edge = edgeOf(view, half);
  return isBackwards(half) ? edge.right : edge.left;
}

/** All half-edges that leave a node, counter-clockwise by direction from the positive x axis. */
export function halfEdgesAround(view: PlanView, node: NodeId): HalfEdge[] {
  const { x, y } = rowOf(view, 'node', node);
  const spokes: { half: HalfEdge; dx: number; dy: number }[] = [];
  for (const id of view.edgesAtNode(node)) {
    const edge = rowOf(view, 'edge', id);
    for (const backwards of [false, true]) {
      if ((backwards ? edge.end : edge.start) !== node) continue;
      const [tx, ty] = firstStep(view, edge, backwards);
      spokes.push({ half: halfEdge(id, backwards), dx: tx - x, dy: ty - y });
    }
  }
  spokes.sort((a, b) => {
    const upper = upperHalf(b.dx, b.dy) - upperHalf(a.dx, a.dy);
    return upper !== 0 ? upper : -orientation(0, 0, a.dx, a.dy, b.dx, b.dy);
  });
  return spokes.map((spoke) => spoke.half);
}

/**
 * The half-edge that follows on the boundary of the same face: at the head, the next one clockwise from the way
 * back. Costs the edges at that node. For a whole plan see `flatGraph`.
 */
export function nextHalfEdge(view: PlanView, half: HalfEdge): HalfEdge {
  const back = twin(half);
  const backEdge = edgeOf(view, back);
  const node = isBackwards(back) ? backEdge.end : backEdge.start;
  const { x, y } = rowOf(view, 'node', node);
  const [bx, by] = firstStep(view, backEdge, isBackwards(back));
  let best = back;
  let bestTurn = 3;
  let [bestX, bestY] = [0, 0];
  for (const id of view.edgesAtNode(node)) {
    const edge = rowOf(view, 'edge', id);
    for (const backwards of [false, true]) {
      const spoke = halfEdge(id, backwards);
      if ((backwards ? edge.end : edge.start) !== node || spoke === back) continue;
      const [sx, sy] = firstStep(view, edge, backwards);
      const turn = turnClockwise(x, y, bx, by, sx, sy);
      if (turn > bestTurn) continue;
      if (turn === bestTurn && orientation(x, y, bestX, bestY, sx, sy) <= 0) continue;
      [best, bestTurn, bestX, bestY] = [spoke, turn, sx, sy];
    }
  }
  return best;
}

/** How far to turn clockwise from the direction of a to that of b: 0 less than half way, 1 half way, 2 more. */
function turnClockwise(x: number, y: number, ax: number, ay: number, bx: number, by: number): 0 | 1 | 2 {
  const side = orientation(x, y, ax, ay, bx, by);
  if (side !== 0) return side < 0 ? 0 : 2;
  return (ax - x) * (bx - x) + (ay - y) * (by - y) < 0 ? 1 : 2;
}

/** Coordinates after the first node when walking the edge in a direction. */
function firstStep(view: PlanView, edge: EdgeRecord, backwards: boolean): [number, number] {
  const { points } = edge;
  if (points.length > 0) {
    const at = backwards ? points.length - 2 : 0;
    return [points[at] as number, points[at + 1] as number];
  }
  const far = rowOf(view, 'node', backwards ? edge.start : edge.end);
  return [far.x, far.y];
}

function upperHalf(dx: number, dy: number): number {
  return dy > 0 || (dy === 0 && dx > 0) ? 1 : 0;
}
