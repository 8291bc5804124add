import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';

/** All boundaries of a plan in flat arrays. The sides of edge `e` are `2e` on its left and `2e + 1` on its right. */
export interface Boundaries {
  /** Vertices of all edges, x before y, one edge behind the other, both nodes included. */
  readonly at: Float64Array;
  /** First vertex of each edge; one entry more than edges. */
  readonly starts: Int32Array;
  /** Face by side. */
  readonly faces: Float64Array;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Costs the vertices of the plan: half as much as `flatGraph`, which knows what follows what as well. */
export function readBoundaries(view: PlanView): Boundaries {
  const edges: EdgeRecord[] = [];
  let vertices = 0;
  for (const edge of view.all('edge')) {
    edges.push(edge);
    vertices += edge.points.length / 2 + 2;
  }
  const at = new Float64Array(2 * vertices);
  const starts = new Int32Array(edges.length + 1);
  const faces = new Float64Array(2 * edges.length);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let e = 0, v = 0; e < edges.length; e++) {
    const { start, end, left, right, points } = edges[e] as EdgeRecord;
    const from = rowOf(view, 'node', start);
    const to = rowOf(view, 'node', end);
    const first = v;
    at[v++] = from.x;
    at[v++] = from.y;
    for (let i = 0; i < points.length; i++) at[v++] = points[i] as number;
    at[v++] = to.x;
    at[v++] = to.y;
    for (let i = first; i < v; i += 2) {
      const x = at[i] as number;
      const y = at[i + 1] as number;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    starts[e + 1] = v / 2;
    faces[2 * e] = left;
    faces[2 * e + 1] = right;
  }
  return { at, starts, faces, minX, minY, maxX, maxY };
}
