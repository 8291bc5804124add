import type { EdgeId, NodeId } from '../base/ids';
import { present } from '../base/invariant';
import type { Draft } from '../document/draft';
import { reversedEdge } from './reversedEdge';

/**
 * Takes an edge out of the graph. Nodes that only it used go with it; nodes left with two edges are
 * dissolved, so that cutting and taking the cut back gives the boundary as it was.
 */
export function removeEdge(draft: Draft, id: EdgeId): void {
  const edge = present(draft.get('edge', id), `edge ${id}`);
  draft.remove('edge', id);
  for (const node of new Set([edge.start, edge.end])) {
    if (draft.edgesAtNode(node).length === 0) draft.remove('node', node);
    else dissolveNode(draft, node);
  }
}

/**
 * Makes one edge of the two that meet at a node where nothing else does. The node becomes a plain vertex,
 * or vanishes when a cut had inserted it. Does nothing at a node where three or more edges meet, and never
 * leaves a closed edge with fewer than three corners.
 */
export function dissolveNode(draft: Draft, node: NodeId): void {
  const edges = draft.edgesAtNode(node);
  const corner = present(draft.get('node', node), `node ${node}`);
  if (edges.length === 1) {
    const loop = present(draft.get('edge', present(edges[0], 'edge')), 'loop');
    if (loop.start === loop.end && corner.inserted && loop.points.length >= 6) {
      const [x, y, ...points] = loop.points as [number, number, ...number[]];
      draft.put('node', { id: node, x, y, inserted: false });
      draft.put('edge', { ...loop, points });
    }
    return;
  }
  if (edges.length !== 2) return;
  const [firstId, secondId] = [...edges].sort((a, b) => a - b) as [EdgeId, EdgeId];
  const a = present(draft.get('edge', firstId), 'first edge');
  const b = present(draft.get('edge', secondId), 'second edge');
  if (a.start === a.end || b.start === b.end) return;
  const first = a.end === node ? a : reversedEdge(a);
  const second = b.start === node ? b : reversedEdge(b);
  const points = [...first.points, ...(corner.inserted ? [] : [corner.x, corner.y]), ...second.points];
  const closes = first.start === second.end;
  if (closes && points.length < 4) return;
  draft.remove('edge', secondId);
  draft.put('edge', { ...first, end: second.end, points });
  draft.remove('node', node);
  // What is left may be a closed edge on a node that a cut had inserted: it moves on to a real corner.
  if (closes) dissolveNode(draft, second.end);
}
