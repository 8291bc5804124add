import type { FaceId } from '../../base/ids';
import type { EdgeRecord, NodeRecord } from '../../document/records/graph';
import type { Arrangement } from './arrangement';
import type { Noder } from './noder';
import { superfluousVertices } from './superfluousVertices';

export interface EdgeSource {
  readonly arrangement: Arrangement;
  /** The owner of the ground on the left of a half-segment. */
  readonly ownerOf: (half: number) => FaceId;
  /** Vertices that join another one. */
  readonly moves: ReadonlyMap<number, number>;
  /** No vertex moves farther. */
  readonly tolerance: number;
  readonly noder: Noder;
  /** Vertices that the build has set on straight walls: they go unless something meets there. */
  readonly onWalls: ReadonlySet<number>;
  readonly nextId: () => number;
}

/**
 * Strings segments together to edges. A vertex becomes a node where other than two boundary segments meet;
 * boundaries without such a vertex close on their lowest vertex (by x, then y). Ids go by place, so that the
 * order of the input does not show. Costs the segments.
 */
export function edgesFromSegments(source: EdgeSource): {
  nodes: NodeRecord[];
  edges: EdgeRecord[];
} {
  const { arrangement, noder, ownerOf, moves, tolerance, onWalls, nextId } = source;
  const { vertices, walks } = arrangement;
  const { xs, ys } = vertices;
  const origin = walks.origin.slice();
  if (moves.size > 0) {
    for (let half = 0; half < origin.length; half++) {
      const vertex = origin[half] as number;
      origin[half] = moves.get(vertex) ?? vertex;
    }
  }
  const at = (half: number): number => origin[half] as number;
  const separates = new Uint8Array(origin.length);
  const degree = new Int32Array(xs.length);
  // The two borders at a vertex of degree two, added up: one tells the other.
  const sum = new Float64Array(xs.length);
  for (let half = 0; half < origin.length; half += 2) {
    const v = origin[half] as number;
    const w = origin[half + 1] as number;
    if (v === w || ownerOf(half) === ownerOf(half + 1)) continue;
    separates[half] = 1;
    separates[half + 1] = 1;
    degree[v] = (degree[v] as number) + 1;
    degree[w] = (degree[w] as number) + 1;
    sum[v] = (sum[v] as number) + half;
    sum[w] = (sum[w] as number) + half + 1;
  }
  const borders = { arrangement, noder, origin, moved: tolerance, separates, degree, sum };
  const superfluous = superfluousVertices(borders, onWalls);
  const before = (p: number, q: number): number =>
    (xs[p] as number) - (xs[q] as number) || (ys[p] as number) - (ys[q] as number);
  const nodes: NodeRecord[] = [];
  const nodeIds = new Int32Array(xs.length).fill(-1);
  const addNode = (vertex: number): void => {
    const id = nextId();
    nodeIds[vertex] = id;
    nodes.push({ id, x: xs[vertex] as number, y: ys[vertex] as number, inserted: false });
  };
  const meeting: number[] = [];
  degree.forEach((borders, vertex) => {
    if (borders !== 0 && borders !== 2) meeting.push(vertex);
  });
  meeting.sort(before);
  meeting.forEach(addNode);
  const edges: EdgeRecord[] = [];
  const done = new Uint8Array(origin.length >> 1);
  const follow = (first: number): void => {
    if (done[first >> 1] === 1) return;
    const points: number[] = [];
    let half = first;
    for (;;) {
      done[half >> 1] = 1;
      const vertex = origin[half ^ 1] as number;
      if (nodeIds[vertex] !== -1) {
        edges.push({
          id: nextId(),
          start: nodeIds[origin[first] as number] as number,
          end: nodeIds[vertex] as number,
          left: ownerOf(first),
          right: ownerOf(first ^ 1),
          points,
        });
        return;
      }
      if (!superfluous.has(vertex)) points.push(xs[vertex] as number, ys[vertex] as number);
      half = (sum[vertex] as number) - (half ^ 1);
    }
  };
  const leaving = new Map<number, number[]>(meeting.map((vertex) => [vertex, []]));
  for (let half = 0; half < origin.length; half++) {
    const v = origin[half] as number;
    if (separates[half] === 1 && nodeIds[v] !== -1) leaving.get(v)?.push(half);
  }
  const head = (half: number): number => origin[half ^ 1] as number;
  for (const vertex of meeting) {
    for (const half of (leaving.get(vertex) ?? []).sort((p, q) => before(head(p), head(q)))) follow(half);
  }
  // What is left are closed boundaries without a meeting.
  const rest: number[] = [];
  for (let half = 0; half < origin.length; half += 2) {
    if (separates[half] === 0 || done[half >> 1] === 1) continue;
    let lowest = half;
    let walk = half;
    do {
      done[walk >> 1] = 1;
      const vertex = at(walk);
      if (superfluous.has(at(lowest)) || (!superfluous.has(vertex) && before(vertex, at(lowest)) < 0))
        lowest = walk;
      walk = (sum[head(walk)] as number) - (walk ^ 1);
    } while (walk !== half);
    walk = half;
    do {
      done[walk >> 1] = 0;
      walk = (sum[head(walk)] as number) - (walk ^ 1);
    } while (walk !== half);
    const other = (sum[at(lowest)] as number) - lowest;
    rest.push(before(head(lowest), head(other)) <= 0 ? lowest : other);
    addClosed(half);
  }
  rest.sort((p, q) => before(at(p), at(q)));
  for (const half of rest) {
    addNode(at(half));
    done[half >> 1] = 0;
    follow(half);
  }
  return { nodes, edges };

  /** Marks a closed boundary so that it is found once. */
  function addClosed(first: number): void {
    let walk = first;
    do {
      done[walk >> 1] = 1;
      walk = (sum[head(walk)] as number) - (walk ^ 1);
    } while (walk !== first);
  }
}
