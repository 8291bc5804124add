import type { EdgeId, NodeId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Draft } from '../../document/draft';
import type { NodeRecord } from '../../document/records/graph';
import { rowOf } from '../../document/view';
import { pointToSegment } from '../../geometry/pointToSegment';
import { reversedEdge } from './reversedEdge';
import { edgeLine } from '../read/rings';

/** Several cuts beside each other have all been rounded: a straight boundary strays by up to 2 mm. Squared. */
const STRAIGHT_SQUARED = 4;

/**
 * Takes an edge out of the graph. Nodes that only it used go with it; nodes left with two edges are
 * dissolved, so that cutting and taking the cut back gives the boundary as it was.
 */
export function removeEdge(draft: Draft, id: EdgeId): void {
  const edge = rowOf(draft, 'edge', id);
  draft.remove('edge', id);
  for (const node of new Set([edge.start, edge.end])) {
    if (draft.edgesAtNode(node).length === 0) draft.remove('node', node);
    else dissolveNode(draft, node);
  }
}

/**
 * Makes one edge of the two that meet at a node where nothing else does. The node becomes a plain vertex. It
 * vanishes when a cut had inserted it and the boundary still runs straight there; it does not when the boundary
 * that the cut had met is gone or has been bent since, for that would move ground. Does nothing at a node where
 * three or more edges meet, and never leaves a closed edge with fewer than three corners.
 */
export function dissolveNode(draft: Draft, node: NodeId): void {
  dissolve(draft, node, bendsNothing);
}

/** The same, but no vertex stays, whether the boundary bends there or not. */
export function dissolveCorner(draft: Draft, node: NodeId): void {
  dissolve(draft, node, () => true);
}

type Vanishes = (node: NodeRecord, before: readonly number[], after: readonly number[]) => boolean;

function bendsNothing({ x, y, inserted }: NodeRecord, before: readonly number[], after: readonly number[]) {
  const [ax, ay, bx, by] = [...before, ...after] as [number, number, number, number];
  return inserted && pointToSegment(x, y, ax, ay, bx, by).squaredDistance <= STRAIGHT_SQUARED;
}

function dissolve(draft: Draft, node: NodeId, vanishes: Vanishes): void {
  const edges = draft.edgesAtNode(node);
  const corner = rowOf(draft, 'node', node);
  if (edges.length === 1) {
    const loop = rowOf(draft, 'edge', present(edges[0], 'edge'));
    if (loop.start !== loop.end || loop.points.length < 6) return;
    const [x, y, ...points] = loop.points as [number, number, ...number[]];
    if (!vanishes(corner, points.slice(-2), [x, y])) return;
    draft.put('node', { id: node, x, y, inserted: false });
    draft.put('edge', { ...loop, points });
    return;
  }
  if (edges.length !== 2) return;
  const [firstId, secondId] = edges as [EdgeId, EdgeId];
  const a = rowOf(draft, 'edge', firstId);
  const b = rowOf(draft, 'edge', secondId);
  if (a.start === a.end || b.start === b.end) return;
  const first = a.end === node ? a : reversedEdge(a);
  const second = b.start === node ? b : reversedEdge(b);
  const goes = vanishes(corner, edgeLine(draft, first).slice(-4, -2), edgeLine(draft, second).slice(2, 4));
  const points = [...first.points, ...(goes ? [] : [corner.x, corner.y]), ...second.points];
  const closes = first.start === second.end;
  if (closes && points.length < 4) return;
  draft.remove('edge', secondId);
  const { id, start, left, right } = first;
  draft.put('edge', { id, start, end: second.end, left, right, points });
  draft.remove('node', node);
  // What is left may be a closed edge on a node that a cut had inserted: it moves on to a real corner.
  if (closes) dissolveNode(draft, second.end);
}
