import type { FaceId } from '../../base/ids';
import type { EdgeRecord, NodeRecord } from '../../document/records/graph';
import type { SegmentTable } from './segmentTable';
import type { VertexTable } from './vertexTable';
import type { Walks } from './walkFaces';

/**
 * Strings segments together to edges. A vertex becomes a node where other than two boundary segments meet;
 * boundaries without such a vertex close on their lowest vertex (by x, then y), so that the order of the
 * input does not show. Segments with one owner on both sides are left out.
 */
export function edgesFromSegments(
  vertices: VertexTable,
  segments: SegmentTable,
  walks: Walks,
  ownerOf: (half: number) => FaceId,
  nextId: () => number,
): { nodes: NodeRecord[]; edges: EdgeRecord[] } {
  const { x, y } = vertices;
  const separates = (half: number): boolean => ownerOf(half) !== ownerOf(half ^ 1);
  const spokes = new Map<number, number[]>();
  for (const [vertex, halves] of walks.around) {
    const kept = halves.filter(separates);
    if (kept.length > 0) spokes.set(vertex, kept);
  }
  const order = [...spokes.keys()].sort(
    (p, q) => (x[p] as number) - (x[q] as number) || (y[p] as number) - (y[q] as number),
  );
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  const nodeIds = new Map<number, number>();
  const nodeAt = (vertex: number): number => {
    let id = nodeIds.get(vertex);
    if (id === undefined) {
      id = nextId();
      nodeIds.set(vertex, id);
      nodes.push({ id, x: x[vertex] as number, y: y[vertex] as number, inserted: false });
    }
    return id;
  };
  const done = new Set<number>();
  const head = (half: number): number => (half % 2 === 0 ? segments.b : segments.a)[half >> 1] as number;
  const follow = (first: number, from: number): void => {
    if (done.has(first >> 1)) return;
    const points: number[] = [];
    let half = first;
    for (;;) {
      done.add(half >> 1);
      const vertex = head(half);
      const here = spokes.get(vertex) ?? [];
      if (here.length !== 2 || vertex === from) {
        const [start, end] = [nodeAt(from), nodeAt(vertex)];
        edges.push({ id: nextId(), start, end, left: ownerOf(first), right: ownerOf(first ^ 1), points });
        return;
      }
      points.push(x[vertex] as number, y[vertex] as number);
      half = (here[0] === (half ^ 1) ? here[1] : here[0]) as number;
    }
  };
  for (const vertex of order) {
    const here = spokes.get(vertex) ?? [];
    if (here.length !== 2) for (const half of here) follow(half, vertex);
  }
  for (const vertex of order) for (const half of spokes.get(vertex) ?? []) follow(half, vertex);
  return { nodes, edges };
}
