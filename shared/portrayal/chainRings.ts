import type { CellId, EdgeId, NodeId } from '../base/ids';
import { rowOf, type PlanView } from '../document/view';

/** A closed chain of edges; a negative number is an edge walked from its end to its start. */
export type HalfEdgeRing = readonly EdgeId[];

/**
 * The boundary of a cell as closed chains with the cell on the left. Where the cell touches itself in a node
 * the chains may be joined either way: the winding, and so the filled ground, is the same. Costs its edges.
 */
export function chainRings(view: PlanView, cell: CellId): HalfEdgeRing[] {
  const halves: EdgeId[] = [];
  for (const id of view.edgesOfFace(cell)) {
    const edge = rowOf(view, 'edge', id);
    if (edge.left !== edge.right) halves.push(edge.left === cell ? id : -id);
  }
  return chainHalves(view, halves);
}

/** Half-edges that bound some ground, with it on the left, as closed chains. Costs the half-edges. */
export function chainHalves(view: PlanView, halves: Iterable<EdgeId>): HalfEdgeRing[] {
  const leaving = new Map<NodeId, number[]>();
  for (const half of halves) {
    const edge = rowOf(view, 'edge', Math.abs(half));
    const node = half > 0 ? edge.start : edge.end;
    const list = leaving.get(node);
    if (list === undefined) leaving.set(node, [half]);
    else list.push(half);
  }
  const rings: HalfEdgeRing[] = [];
  for (const [first, list] of leaving) {
    while (list.length > 0) {
      rings.push(chainFrom(view, first, leaving));
    }
  }
  return rings;
}

/** Takes half-edges from `leaving`, each starting where the last one ended, until none is left there. */
function chainFrom(view: PlanView, first: NodeId, leaving: ReadonlyMap<NodeId, number[]>): number[] {
  const ring: number[] = [];
  for (let half = leaving.get(first)?.pop(); half !== undefined;) {
    ring.push(half);
    const edge = rowOf(view, 'edge', Math.abs(half));
    half = leaving.get(half > 0 ? edge.end : edge.start)?.pop();
  }
  return ring;
}
