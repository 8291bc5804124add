import type { VertexNumbers } from '../../base/vertexNumbers';
import type { Walks } from './walkFaces';

/** Faces of the plane by number; 0 is the unbounded one. */
export interface Faces {
  readonly count: number;
  /** Face on the left of each half-segment. */
  readonly of: Int32Array;
  /** Walks of face `f`: `walks[from[f]]` to before `walks[from[f + 1]]`. */
  readonly walks: Int32Array;
  readonly from: Int32Array;
}

/**
 * Puts walks together to faces. Every connected piece of boundary lies in the face right of the segment that
 * a ray to the west of its westernmost vertex meets first. Costs the segments, and a search for each piece.
 */
export function facesOf(vertices: VertexNumbers, walks: Walks): Faces {
  const { walkOf, first, origin } = walks;
  const faceOfWalk = new Int32Array(first.length).fill(-1);
  const pieces = outerWalks(vertices, walks);
  for (const { walk } of pieces) faceOfWalk[walk] = 0;
  let count = 1;
  for (let walk = 0; walk < first.length; walk++) if (faceOfWalk[walk] === -1) faceOfWalk[walk] = count++;
  if (pieces.length > 1) {
    const west = lookWest(
      vertices,
      origin,
      pieces.map(({ vertex }) => vertex),
    );
    for (const { walk, vertex } of pieces) {
      const half = west.get(vertex) ?? -1;
      faceOfWalk[walk] = half < 0 ? 0 : (faceOfWalk[walkOf[half] as number] as number);
    }
  }
  const from = new Int32Array(count + 1);
  for (const face of faceOfWalk) from[face + 1] = (from[face + 1] as number) + 1;
  for (let f = 0; f < count; f++) from[f + 1] = (from[f + 1] as number) + (from[f] as number);
  const filled = from.slice();
  const list = new Int32Array(first.length);
  for (let walk = 0; walk < first.length; walk++) {
    const face = faceOfWalk[walk] as number;
    list[filled[face] as number] = walk;
    filled[face] = (filled[face] as number) + 1;
  }
  const of = new Int32Array(walkOf.length);
  for (let half = 0; half < of.length; half++) of[half] = faceOfWalk[walkOf[half] as number] as number;
  return { count, of, walks: list, from };
}

/** The walk around each connected piece of boundary and its westernmost vertex, from west to east. */
function outerWalks(
  { xs, ys }: VertexNumbers,
  { walkOf, first, origin, spokes, from }: Walks,
): { walk: number; vertex: number }[] {
  const piece = Int32Array.from(first, (_, walk) => walk);
  const root = (walk: number): number => {
    let at = walk;
    while (piece[at] !== at) at = piece[at] = piece[piece[at] as number] as number;
    return at;
  };
  for (let half = 0; half < walkOf.length; half += 2) {
    const p = root(walkOf[half] as number);
    const q = root(walkOf[half + 1] as number);
    if (p !== q) piece[p] = q;
  }
  const before = (v: number, w: number): boolean =>
    (xs[v] as number) < (xs[w] as number) || (xs[v] === xs[w] && (ys[v] as number) < (ys[w] as number));
  const west = new Int32Array(first.length).fill(-1);
  for (let half = 0; half < walkOf.length; half++) {
    const at = root(walkOf[half] as number);
    const v = origin[half] as number;
    if (west[at] === -1 || before(v, west[at] as number)) west[at] = v;
  }
  const found: { walk: number; vertex: number }[] = [];
  for (let at = 0; at < first.length; at++) {
    const vertex = west[at] as number;
    if (vertex === -1) continue;
    // The ground to the west lies left of the last spoke that runs up, or of the last one at all.
    const [low, high] = [from[vertex] as number, from[vertex + 1] as number];
    let last = spokes[high - 1] as number;
    for (let i = low; i < high; i++) {
      const half = spokes[i] as number;
      const head = origin[half ^ 1] as number;
      const dy = (ys[head] as number) - (ys[vertex] as number);
      if (dy > 0 || (dy === 0 && (xs[head] as number) > (xs[vertex] as number))) last = half;
    }
    found.push({ walk: walkOf[last] as number, vertex });
  }
  return found.sort((p, q) => (before(p.vertex, q.vertex) ? -1 : 1));
}

/**
 * The half-segment that each of some vertices sees when it looks west, with the vertex on its left. Every segment
 * offers itself to the vertices at its height: no index is needed, for there are far fewer vertices than segments.
 */
function lookWest(
  { xs, ys }: VertexNumbers,
  origin: Int32Array,
  among: readonly number[],
): ReadonlyMap<number, number> {
  const vertices = [...among].sort((v, w) => (ys[v] as number) - (ys[w] as number));
  const heights = Float64Array.from(vertices, (vertex) => ys[vertex] as number);
  const bestX = new Float64Array(vertices.length).fill(-Infinity);
  const bestSlope = new Float64Array(vertices.length);
  const found = new Map<number, number>();
  for (let half = 0; half < origin.length; half += 2) {
    const isUp = (ys[origin[half] as number] as number) <= (ys[origin[half + 1] as number] as number);
    const up = isUp ? half : half + 1;
    const low = origin[up] as number;
    const high = origin[up ^ 1] as number;
    const top = ys[high] as number;
    // Just above the height of the vertex, so that segments that only end there count once.
    for (let at = firstFrom(heights, ys[low] as number); at < heights.length; at++) {
      const y = heights[at] as number;
      if (y >= top) break;
      const vertex = vertices[at] as number;
      if (low === vertex) continue;
      const slope = ((xs[high] as number) - (xs[low] as number)) / (top - (ys[low] as number));
      const there = (xs[low] as number) + slope * (y - (ys[low] as number));
      if (there >= (xs[vertex] as number)) continue;
      const isSame = Math.abs(there - (bestX[at] as number)) < 1e-3;
      if (isSame ? slope <= (bestSlope[at] as number) : there < (bestX[at] as number)) continue;
      bestX[at] = there;
      bestSlope[at] = slope;
      found.set(vertex, up ^ 1);
    }
  }
  return found;
}

/** Where in sorted numbers those begin that are not below a value. */
function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
