import { GAP, OUTSIDE, type EdgeId, type FaceId, type NodeId } from '../../base/ids';
import { FRESH_ARRAYS, type Arrays } from '../../base/arrays';
import { createDenseNumbers } from '../../base/denseNumbers';
import { present } from '../../base/invariant';
import type { EdgeRecord, NodeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { orientation } from '../../geometry/orientation';

/**
 * The planar graph of a plan, or of a neighbourhood in it, in flat arrays: nodes, edges and faces have dense
 * numbers, half-edge `2e` walks edge `e` from its start, `2e + 1` from its end. Describes one state of the plan.
 *
 * In the graph of a neighbourhood a face or node can be relied on only where all of its edges were read.
 */
export interface FlatGraph {
  readonly edges: readonly EdgeRecord[];
  /** Nodes that an edge ends at. */
  readonly nodes: readonly NodeRecord[];
  /** Face ids by number; 0 is OUTSIDE, 1 is GAP. */
  readonly faces: readonly FaceId[];
  /** Coordinates of the vertices of all edges, one edge behind the other, both nodes included. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Vertex where each edge starts; one entry more than edges. */
  readonly starts: Int32Array;
  /** Number of the node where each half-edge starts. */
  readonly origin: Int32Array;
  /** Number of the face on the left of each half-edge. */
  readonly face: Int32Array;
  /** The half-edge that follows on the boundary of the same face. */
  readonly next: Int32Array;
  /** Half-edges that leave node `n`, counter-clockwise: `spokes[spokesFrom[n]]` to before `spokes[spokesFrom[n + 1]]`. */
  readonly spokes: Int32Array;
  readonly spokesFrom: Int32Array;
  /** Where the arrays come from, and those of whatever is worked out from the graph. */
  readonly arrays: Arrays;
}

/** Where a graph is read from: a plan, or anything that has edges and their nodes. */
export type GraphRows = Pick<PlanView, 'all' | 'get'>;

/**
 * The graph of a plan whose rows are sound. Costs the vertices of the edges.
 *
 * @param arrays reused ones for a graph that nobody keeps
 */
export function flatGraph(view: GraphRows, among?: Iterable<EdgeId>, arrays?: Arrays): FlatGraph {
  return present(readGraph(view, among, arrays), 'every node that an edge names');
}

/** The same for rows that nobody has checked: undefined when an edge names a node that does not exist. */
export function readGraph(view: GraphRows, among?: Iterable<EdgeId>, arrays?: Arrays): FlatGraph | undefined {
  if (among === undefined) return graphOfEdges(view, [...view.all('edge')], arrays);
  const edges: EdgeRecord[] = [];
  for (const id of among) edges.push(rowOf(view, 'edge', id));
  return graphOfEdges(view, edges, arrays);
}

/** The graph of some edges, whose nodes `view` holds; undefined when one of them is missing. */
export function graphOfEdges(
  view: Pick<PlanView, 'get'>,
  edges: readonly EdgeRecord[],
  arrays: Arrays = FRESH_ARRAYS,
): FlatGraph | undefined {
  let [highestNode, highestFace] = [0, 0];
  for (const { start, end, left, right } of edges) {
    highestNode = Math.max(highestNode, start, end);
    highestFace = Math.max(highestFace, left, right);
  }
  const nodeNumbers = createDenseNumbers(edges.length, highestNode);
  const faceNumbers = createDenseNumbers(edges.length, highestFace);
  for (const face of [OUTSIDE, GAP]) faceNumbers.of(face);
  const nodes: NodeRecord[] = [];
  const nodeOf = (id: NodeId): number => {
    const number = nodeNumbers.known(id);
    if (number >= 0) return number;
    const node = view.get('node', id);
    if (node === undefined) return -1;
    nodes.push(node);
    return nodeNumbers.of(id);
  };
  const starts = arrays.int32(edges.length + 1);
  starts[0] = 0;
  for (let e = 0; e < edges.length; e++) {
    starts[e + 1] = (starts[e] as number) + (edges[e] as EdgeRecord).points.length / 2 + 2;
  }
  const xs = arrays.float64(starts[edges.length] as number);
  const ys = arrays.float64(xs.length);
  const origin = arrays.int32(2 * edges.length);
  const face = arrays.int32(2 * edges.length);
  for (let e = 0, v = 0; e < edges.length; e++) {
    const { start, end, left, right, points } = edges[e] as EdgeRecord;
    const from = nodeOf(start);
    const to = nodeOf(end);
    if (from < 0 || to < 0) return undefined;
    origin[2 * e] = from;
    origin[2 * e + 1] = to;
    face[2 * e] = faceNumbers.of(left);
    face[2 * e + 1] = faceNumbers.of(right);
    xs[v] = (nodes[from] as NodeRecord).x;
    ys[v++] = (nodes[from] as NodeRecord).y;
    for (let i = 0; i < points.length; i += 2) {
      xs[v] = points[i] as number;
      ys[v++] = points[i + 1] as number;
    }
    xs[v] = (nodes[to] as NodeRecord).x;
    ys[v++] = (nodes[to] as NodeRecord).y;
  }
  const { spokes, spokesFrom } = spokesOf({ nodes, xs, ys, starts, origin, arrays });
  const next = arrays.int32(2 * edges.length);
  for (let n = 0; n < nodes.length; n++) {
    const from = spokesFrom[n] as number;
    const to = spokesFrom[n + 1] as number;
    // Arriving on the twin of a spoke, the same face goes on with the next spoke clockwise.
    for (let i = from; i < to; i++) {
      next[(spokes[i] as number) ^ 1] = spokes[i === from ? to - 1 : i - 1] as number;
    }
  }
  const faces: readonly FaceId[] = faceNumbers.ids;
  return { edges, nodes, faces, xs, ys, starts, origin, face, next, spokes, spokesFrom, arrays };
}

type Spokeless = Pick<FlatGraph, 'nodes' | 'xs' | 'ys' | 'starts' | 'origin' | 'arrays'>;

/** Half-edges sorted by the node that they leave, and around it from the positive x axis, counter-clockwise. */
function spokesOf(graph: Spokeless): Pick<FlatGraph, 'spokes' | 'spokesFrom'> {
  const { nodes, xs, ys, starts, origin, arrays } = graph;
  const halves = origin.length;
  const spokesFrom = arrays.int32Zeros(nodes.length + 1);
  for (let half = 0; half < halves; half++) {
    const at = (origin[half] as number) + 1;
    spokesFrom[at] = (spokesFrom[at] as number) + 1;
  }
  for (let n = 0; n < nodes.length; n++) {
    spokesFrom[n + 1] = (spokesFrom[n + 1] as number) + (spokesFrom[n] as number);
  }
  const dx = arrays.float64(halves);
  const dy = arrays.float64(halves);
  const filled = arrays.int32(spokesFrom.length);
  filled.set(spokesFrom);
  const spokes = arrays.int32(halves);
  for (let half = 0; half < halves; half++) {
    const e = half >> 1;
    const v = half % 2 === 0 ? (starts[e] as number) : (starts[e + 1] as number) - 1;
    const w = half % 2 === 0 ? v + 1 : v - 1;
    dx[half] = (xs[w] as number) - (xs[v] as number);
    dy[half] = (ys[w] as number) - (ys[v] as number);
    const n = origin[half] as number;
    const from = spokesFrom[n] as number;
    let at = filled[n] as number;
    filled[n] = at + 1;
    // Insertion sort: few edges meet at a node.
    for (; at > from && isBefore(dx, dy, half, spokes[at - 1] as number); at--) {
      spokes[at] = spokes[at - 1] as number;
    }
    spokes[at] = half;
  }
  return { spokes, spokesFrom };
}

function isBefore(dx: Float64Array, dy: Float64Array, a: number, b: number): boolean {
  const [ax, ay] = [dx[a] as number, dy[a] as number];
  const [bx, by] = [dx[b] as number, dy[b] as number];
  const upperA = ay > 0 || (ay === 0 && ax > 0);
  const upperB = by > 0 || (by === 0 && bx > 0);
  if (upperA !== upperB) return upperA;
  return orientation(0, 0, ax, ay, bx, by) > 0;
}
