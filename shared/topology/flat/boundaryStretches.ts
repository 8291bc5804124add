import { ALL_DIRECTIONS, directionsOf } from './directions';
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
  /** The `Directions` in which a stretch always runs on. */
  readonly runsOn: Uint8Array;
  /** Stretches of edge `e`: `ofEdge[e]` to before `ofEdge[e + 1]`. */
  readonly ofEdge: Int32Array;
}

/** Segments per stretch: longer ones overlap more, shorter ones are more to compare. */
const LENGTH = 8;

/** Costs the vertices of the plan. */
export function boundaryStretches({ xs, ys, starts }: Pick<FlatGraph, 'xs' | 'ys' | 'starts'>): Stretches {
  const edges = starts.length - 1;
  const ofEdge = new Int32Array(edges + 1);
  for (let e = 0; e < edges; e++) {
    const segments = (starts[e + 1] as number) - (starts[e] as number) - 1;
    ofEdge[e + 1] = (ofEdge[e] as number) + Math.ceil(segments / LENGTH);
  }
  const count = ofEdge[edges] as number;
  const edge = new Int32Array(count);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const runsOn = new Uint8Array(count);
  const boxes = new Float64Array(4 * count);
  for (let e = 0, p = 0; e < edges; e++) {
    const last = (starts[e + 1] as number) - 1;
    for (let v = starts[e] as number; v < last; v += LENGTH, p++) {
      const end = Math.min(v + LENGTH, last);
      edge[p] = e;
      from[p] = v;
      to[p] = end;
      let beforeX = xs[v] as number;
      let beforeY = ys[v] as number;
      let [left, right, low, high] = [beforeX, beforeX, beforeY, beforeY];
      let directions = ALL_DIRECTIONS;
      for (let w = v + 1; w <= end; w++) {
        const x = xs[w] as number;
        const y = ys[w] as number;
        directions &= directionsOf(x - beforeX, y - beforeY);
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < low) low = y;
        if (y > high) high = y;
        beforeX = x;
        beforeY = y;
      }
      runsOn[p] = directions;
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
