import { LONGEST_STEP } from './directions';
import type { FlatGraph } from './flatGraph';

/** Edges in short stretches with their rectangles: few comparisons tell most of a boundary apart. */
export interface Stretches {
  /** Edge number of each stretch. */
  readonly edge: Int32Array;
  /** First and last vertex of each stretch; the last one begins the next stretch of the edge. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Rectangles as minX, minY, maxX, maxY. */
  readonly boxes: Float64Array;
  /** The `Directions` in which a stretch always runs on; none for one that is too long for that to be told. */
  readonly runsOn: Int32Array;
  /** Stretches of edge `e`: `ofEdge[e]` to before `ofEdge[e + 1]`. */
  readonly ofEdge: Int32Array;
}

/**
 * Cuts edges into stretches of up to `length` segments: longer ones overlap more, shorter ones are more to compare.
 * Costs the vertices.
 */
export function boundaryStretches(
  { xs, ys, starts, arrays }: Pick<FlatGraph, 'xs' | 'ys' | 'starts' | 'arrays'>,
  length: number,
): Stretches {
  const edges = starts.length - 1;
  const ofEdge = arrays.int32(edges + 1);
  ofEdge[0] = 0;
  for (let e = 0; e < edges; e++) {
    const segments = (starts[e + 1] as number) - (starts[e] as number) - 1;
    ofEdge[e + 1] = (ofEdge[e] as number) + Math.ceil(segments / length);
  }
  const count = ofEdge[edges] as number;
  const edge = arrays.int32(count);
  const from = arrays.int32(count);
  const to = arrays.int32(count);
  const runsOn = arrays.int32(count);
  const boxes = arrays.float64(4 * count);
  for (let e = 0, p = 0; e < edges; e++) {
    const last = (starts[e + 1] as number) - 1;
    for (let v = starts[e] as number; v < last; v += length, p++) {
      const end = Math.min(v + length, last);
      edge[p] = e;
      from[p] = v;
      to[p] = end;
      let beforeX = xs[v] as number;
      let beforeY = ys[v] as number;
      let [left, right, low, high] = [beforeX, beforeX, beforeY, beforeY];
      // Of each direction the sign bit, which stays as long as every step makes way in it.
      let [east, northEast, north, northWest] = [-1, -1, -1, -1];
      let [west, southWest, south, southEast] = [-1, -1, -1, -1];
      for (let w = v + 1; w <= end; w++) {
        const x = xs[w] as number;
        const y = ys[w] as number;
        const dx = (x - beforeX) | 0;
        const dy = (y - beforeY) | 0;
        const across = (dx + dy) | 0;
        const along = (dy - dx) | 0;
        east &= -dx;
        northEast &= -across;
        north &= -dy;
        northWest &= -along;
        west &= dx;
        southWest &= across;
        south &= dy;
        southEast &= along;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < low) low = y;
        if (y > high) high = y;
        beforeX = x;
        beforeY = y;
      }
      const isShort = right - left < LONGEST_STEP && high - low < LONGEST_STEP;
      runsOn[p] = isShort
        ? (east >>> 31) |
          ((northEast >>> 31) << 1) |
          ((north >>> 31) << 2) |
          ((northWest >>> 31) << 3) |
          ((west >>> 31) << 4) |
          ((southWest >>> 31) << 5) |
          ((south >>> 31) << 6) |
          ((southEast >>> 31) << 7)
        : 0;
      boxes[4 * p] = left;
      boxes[4 * p + 1] = low;
      boxes[4 * p + 2] = right;
      boxes[4 * p + 3] = high;
    }
  }
  return { edge, from, to, boxes, runsOn, ofEdge };
}

/** Whether one stretch follows the other and both run on in one direction: together they cannot meet themselves. */
export function runOnTogether({ from, to, runsOn }: Stretches, p: number, q: number): boolean {
  if (from[p] !== to[q] && from[q] !== to[p]) return false;
  return ((runsOn[p] as number) & (runsOn[q] as number)) !== 0;
}

/** Whether the rectangle of a segment meets another one. */
export function segmentReaches(
  { xs, ys }: Pick<FlatGraph, 'xs' | 'ys'>,
  s: number,
  left: number,
  low: number,
  right: number,
  high: number,
): boolean {
  const ax = xs[s] as number;
  const bx = xs[s + 1] as number;
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
  const ay = ys[s] as number;
  const by = ys[s + 1] as number;
  return !((ay < low && by < low) || (ay > high && by > high));
}
