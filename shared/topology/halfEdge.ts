import type { EdgeId, FaceId, NodeId } from '../base/ids';
import { present } from '../base/invariant';
import type { Flavour } from '../base/units';
import type { EdgeRecord } from '../document/records/graph';
import type { PlanView } from '../document/view';
import { orientation } from '../geometry/orientation';

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
  return present(view.get('edge', id), `edge ${id}`);
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
  const { x, y } = present(view.get('node', node), `node ${node}`);
  const spokes: { half: HalfEdge; dx: number; dy: number }[] = [];
  for (const id of view.edgesAtNode(node)) {
    const edge = present(view.get('edge', id), `edge ${id}`);
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

/** `halfEdgesAround` of a view, by node. */
export type Around = (node: NodeId) => readonly HalfEdge[];

/**
 * The half-edge that follows on the boundary of the same face: at the head, the next one clockwise. Whoever
 * walks a whole plan passes `rememberedAround`.
 */
export function nextHalfEdge(
  view: PlanView,
  half: HalfEdge,
  aroundNode: Around = (node) => halfEdgesAround(view, node),
): HalfEdge {
  const around = aroundNode(headOf(view, half));
  if (around.length === 1) return twin(half);
  const at = around.indexOf(twin(half));
  return present(around[(at + around.length - 1) % around.length], 'half-edge around its node');
}

/** Coordinates after the first node when walking the edge in a direction. */
function firstStep(view: PlanView, edge: EdgeRecord, backwards: boolean): [number, number] {
  const { points } = edge;
  if (points.length > 0) {
    const at = backwards ? points.length - 2 : 0;
    return [points[at] as number, points[at + 1] as number];
  }
  const far = present(view.get('node', backwards ? edge.start : edge.end), 'far node');
  return [far.x, far.y];
}

function upperHalf(dx: number, dy: number): number {
  return dy > 0 || (dy === 0 && dx > 0) ? 1 : 0;
}
