import { present } from '../base/invariant';
import type { EdgeRecord } from '../document/records/graph';
import type { PlanView } from '../document/view';

/** All boundary lines of a plan in flat arrays: segment `s` runs from vertex `s` to vertex `s + 1`. */
export interface EdgeSegments {
  readonly edges: readonly EdgeRecord[];
  /** Coordinates of the vertices of all edges, one edge behind the other, both nodes included. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Vertex where each edge starts; one entry more than edges. The last vertex of an edge starts no segment. */
  readonly starts: Int32Array;
  /** Place in `edges` of the edge of each vertex. */
  readonly edgeAt: Int32Array;
}

/** Costs the vertices of the plan. Every node that an edge names must exist. */
export function edgeSegments(view: PlanView): EdgeSegments {
  const edges = [...view.all('edge')];
  const starts = new Int32Array(edges.length + 1);
  for (const [at, edge] of edges.entries())
    starts[at + 1] = (starts[at] as number) + edge.points.length / 2 + 2;
  const vertices = starts[edges.length] as number;
  const xs = new Float64Array(vertices);
  const ys = new Float64Array(vertices);
  const edgeAt = new Int32Array(vertices);
  let next = 0;
  for (const [at, edge] of edges.entries()) {
    const add = (x: number, y: number): void => {
      xs[next] = x;
      ys[next] = y;
      edgeAt[next++] = at;
    };
    const { points } = edge;
    const start = present(view.get('node', edge.start), `node ${edge.start}`);
    const end = present(view.get('node', edge.end), `node ${edge.end}`);
    add(start.x, start.y);
    for (let i = 0; i < points.length; i += 2) add(points[i] as number, points[i + 1] as number);
    add(end.x, end.y);
  }
  return { edges, xs, ys, starts, edgeAt };
}
