import type { EdgeId, NodeId } from '../../base/ids';
import type { Draft } from '../../document/draft';
import { rowOf } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import { coordinateKey } from './coordinateKey';
import type { EdgeCut } from './noding';
import { edgeLine } from '../read/rings';

/**
 * Divides an edge at cuts: every cut becomes a node, marked `inserted` where there was no vertex. The piece
 * at the edge's start keeps its id. Both neighbours see the new nodes, because they share the edge.
 * Writes the node of every cut into `nodes` by coordinate key. Costs the vertices of the edge.
 */
export function splitEdge(
  draft: Draft,
  id: EdgeId,
  cuts: readonly EdgeCut[],
  ids: IdSource,
  nodes: Map<string, NodeId>,
): void {
  const edge = rowOf(draft, 'edge', id);
  const line = edgeLine(draft, edge);
  const stops = new Map<string, { at: number; x: number; y: number; inserted: boolean }>();
  const last = line.length / 2 - 1;
  for (const cut of cuts) {
    const corner = [cut.segment, cut.segment + 1].find(
      (v) => line[2 * v] === cut.x && line[2 * v + 1] === cut.y,
    );
    const key = coordinateKey(cut.x, cut.y);
    if (corner === 0) nodes.set(key, edge.start);
    else if (corner === last) nodes.set(key, edge.end);
    else if (corner !== undefined) stops.set(key, { at: corner, x: cut.x, y: cut.y, inserted: false });
    else if (!stops.has(key)) {
      stops.set(key, { at: cut.segment + Math.max(cut.t, 1e-12), x: cut.x, y: cut.y, inserted: true });
    }
  }
  if (stops.size === 0) return;
  const ordered = [...stops].sort(([, a], [, b]) => a.at - b.at);
  let start = edge.start;
  let from = 0;
  let piece: EdgeId = edge.id;
  const write = (end: NodeId, before: number): void => {
    const points: number[] = [];
    for (let v = Math.floor(from) + 1; v < before; v++)
      points.push(line[2 * v] as number, line[2 * v + 1] as number);
    const row = { id: piece, start, end, left: edge.left, right: edge.right, points };
    if (piece === edge.id) draft.put('edge', row);
    else draft.add('edge', row);
  };
  for (const [key, stop] of ordered) {
    let node = nodes.get(key);
    if (node === undefined) {
      node = ids.nextId();
      draft.add('node', { id: node, x: stop.x, y: stop.y, inserted: stop.inserted });
      nodes.set(key, node);
    }
    write(node, stop.at);
    start = node;
    from = stop.at;
    piece = ids.nextId();
  }
  write(edge.end, last);
}
