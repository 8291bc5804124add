import type { SquareMillimetres } from '../../base/units';
import type { FlatGraph } from './flatGraph';

/** Boundary walks of all faces: cycles of half-edges with one face on their left. */
export interface FlatWalks {
  /** First half-edge of each walk; the others follow by `graph.next`. */
  readonly first: Int32Array;
  /** Number of the walk of each half-edge. */
  readonly walkOf: Int32Array;
  /** Twice the signed area of each walk: positive around ground, negative around a connected piece or a hole. */
  readonly doubleArea: Float64Array;
  /** Walks of face number `f`: `walks[walksFrom[f]]` to before `walks[walksFrom[f + 1]]`, by their first half-edge. */
  readonly walks: Int32Array;
  readonly walksFrom: Int32Array;
}

/** Costs the vertices of the plan. A walk along which the face changes counts for the face that it begins with. */
export function flatWalks(graph: FlatGraph): FlatWalks {
  const { next, face, faces, arrays } = graph;
  const walkOf = arrays.int32(next.length).fill(-1);
  const areas = edgeAreas(graph);
  const starts = arrays.int32(next.length);
  const sums = arrays.float64(next.length);
  let count = 0;
  for (let half = 0; half < next.length; half++) {
    if (walkOf[half] !== -1) continue;
    starts[count] = half;
    sums[count] = walkArea(graph, areas, half, walkOf, count);
    count++;
  }
  const first = starts.subarray(0, count);
  const walksFrom = arrays.int32Zeros(faces.length + 1);
  for (let walk = 0; walk < count; walk++) {
    const at = (face[first[walk] as number] as number) + 1;
    walksFrom[at] = (walksFrom[at] as number) + 1;
  }
  for (let f = 0; f < faces.length; f++) {
    walksFrom[f + 1] = (walksFrom[f + 1] as number) + (walksFrom[f] as number);
  }
  const walks = arrays.int32(count);
  const filled = arrays.int32(walksFrom.length);
  filled.set(walksFrom);
  for (let walk = 0; walk < count; walk++) {
    const f = face[first[walk] as number] as number;
    walks[filled[f] as number] = walk;
    filled[f] = (filled[f] as number) + 1;
  }
  return { first, walkOf, doubleArea: sums.subarray(0, count), walks, walksFrom };
}

/** Planar area of a face by number, holes subtracted. */
export function faceAreaOf({ walks, walksFrom, doubleArea }: FlatWalks, face: number): SquareMillimetres {
  let double = 0;
  for (let at = walksFrom[face] as number; at < (walksFrom[face + 1] as number); at++) {
    double += doubleArea[walks[at] as number] as number;
  }
  return double / 2;
}

/**
 * Twice the signed area between each edge and the straight line back from its end to its start: worked out once for
 * both of its sides, in the order in which the vertices lie.
 */
function edgeAreas({ xs, ys, starts, arrays }: FlatGraph): Float64Array {
  const areas = arrays.float64(starts.length - 1);
  for (let e = 0; e < areas.length; e++) {
    const first = starts[e] as number;
    const end = starts[e + 1] as number;
    const x0 = xs[first] as number;
    const y0 = ys[first] as number;
    let [px, py, sum] = [0, 0, 0];
    for (let v = first + 1; v < end; v++) {
      const x = (xs[v] as number) - x0;
      const y = (ys[v] as number) - y0;
      sum += px * y - x * py;
      px = x;
      py = y;
    }
    areas[e] = sum;
  }
  return areas;
}

/**
 * Marks the half-edges of a walk and sums twice its signed area: that of the straight lines from node to node, about
 * the first node, and what each edge adds to it.
 */
function walkArea(
  graph: FlatGraph,
  areas: Float64Array,
  first: number,
  walkOf: Int32Array,
  walk: number,
): number {
  const { next, xs, ys, starts } = graph;
  const origin = first % 2 === 0 ? (starts[first >> 1] as number) : (starts[(first >> 1) + 1] as number) - 1;
  const x0 = xs[origin] as number;
  const y0 = ys[origin] as number;
  let [px, py, sum] = [0, 0, 0];
  let half = first;
  do {
    walkOf[half] = walk;
    const e = half >> 1;
    const isForwards = half % 2 === 0;
    const v = isForwards ? (starts[e + 1] as number) - 1 : (starts[e] as number);
    const x = (xs[v] as number) - x0;
    const y = (ys[v] as number) - y0;
    sum += px * y - x * py + (isForwards ? (areas[e] as number) : -(areas[e] as number));
    px = x;
    py = y;
    half = next[half] as number;
  } while (half !== first);
  return sum;
}

/** Coordinates of a walk, x0, y0 … without the closing repeat. */
export function walkCoordinates(graph: FlatGraph, first: number): number[] {
  const ring: number[] = [];
  let half = first;
  do {
    writeHalf(graph, half, ring, ring.length);
    half = graph.next[half] as number;
  } while (half !== first);
  return ring;
}

/** Vertices of a half-edge, its last one left out. */
export function verticesOf({ starts }: FlatGraph, half: number): number {
  const e = half >> 1;
  return (starts[e + 1] as number) - (starts[e] as number) - 1;
}

/** Writes the vertices of a half-edge, its last one left out, into `ring` from `at` on. Returns where it ended. */
export function writeHalf({ xs, ys, starts }: FlatGraph, half: number, ring: number[], at: number): number {
  const e = half >> 1;
  const first = starts[e] as number;
  const last = (starts[e + 1] as number) - 1;
  const step = half % 2 === 0 ? 1 : -1;
  const end = step > 0 ? last : first;
  let next = at;
  for (let v = step > 0 ? first : last; v !== end; v += step) {
    ring[next++] = xs[v] as number;
    ring[next++] = ys[v] as number;
  }
  return next;
}
