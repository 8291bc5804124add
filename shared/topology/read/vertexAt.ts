import type { CellId, EdgeId, NodeId } from '../../base/ids';
import type { Millimetres } from '../../base/units';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { isFrozen } from '../edit/frozen';

/** A corner of the graph: a node, or the vertex of one edge whose x stands at `at` in the edge's points. */
export type Corner =
  | { readonly kind: 'node'; readonly node: NodeId; readonly x: number; readonly y: number }
  | {
      readonly kind: 'vertex';
      readonly edge: EdgeId;
      readonly at: number;
      readonly x: number;
      readonly y: number;
    };

/** The corner nearest to a point, no farther than `reach`; nodes win over vertices at the same distance. */
export function cornerAt(view: PlanView, x: number, y: number, reach: Millimetres): Corner | undefined {
  let best: Corner | undefined;
  let bestDistance = reach * reach;
  const offer = (corner: Corner): void => {
    const distance = (corner.x - x) ** 2 + (corner.y - y) ** 2;
    if (distance > bestDistance || (distance === bestDistance && best?.kind === 'node')) return;
    best = corner;
    bestDistance = distance;
  };
  for (const id of view.edgesInBox({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach })) {
    const edge = rowOf(view, 'edge', id);
    for (let at = 0; at < edge.points.length; at += 2) {
      offer({ kind: 'vertex', edge: id, at, x: edge.points[at] as number, y: edge.points[at + 1] as number });
    }
    for (const node of [edge.start, edge.end]) offer(nodeCorner(view, node));
  }
  return best;
}

/** A node as a corner. */
export function nodeCorner(view: PlanView, node: NodeId): Corner {
  const { x, y } = rowOf(view, 'node', node);
  return { kind: 'node', node, x, y };
}

/** The vertices of an edge between its nodes, in order, as corners. */
export function innerCorners({ id, points }: EdgeRecord): Corner[] {
  const corners: Corner[] = [];
  for (let at = 0; at < points.length; at += 2) {
    corners.push({ kind: 'vertex', edge: id, at, x: points[at] as number, y: points[at + 1] as number });
  }
  return corners;
}

/** The edges that a corner shapes: all that meet in a node, or the one that a vertex lies on. */
export function edgesAtCorner(view: PlanView, corner: Corner): EdgeRecord[] {
  const ids = corner.kind === 'node' ? view.edgesAtNode(corner.node) : [corner.edge];
  return ids.map((id) => rowOf(view, 'edge', id));
}

/** Whether a corner lies on the outline of the network, where nothing moves. */
export function isFrozenCorner(view: PlanView, corner: Corner): boolean {
  return edgesAtCorner(view, corner).some(isFrozen);
}

/** Every corner once, in the order of their first mention. */
export function distinctCorners(corners: readonly Corner[]): Corner[] {
  const byKey = new Map<string, Corner>();
  for (const corner of corners) {
    const key = corner.kind === 'node' ? `${corner.node}` : `${corner.edge} ${corner.at}`;
    if (!byKey.has(key)) byKey.set(key, corner);
  }
  return [...byKey.values()];
}

/** The cells on either side of edges, each once. */
export function cellsBeside(edges: Iterable<EdgeRecord>): CellId[] {
  const faces = new Set([...edges].flatMap(({ left, right }) => [left, right]));
  return [...faces].filter((face) => face > 0);
}
