import type { FlatGraph } from './flatGraph';

/** Edges in short stretches with their rectangles: few comparisons tell most of a boundary apart. */
export interface Stretches {
  /** Edge number of each stretch. */
  readonly edge: Int32Array;
  /** First and last vertex of each stretch; the last one begins the next stretch of the edge. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly minX: Float64Array;
  readonly minY: Float64Array;
  readonly maxX: Float64Array;
  readonly maxY: Float64Array;
  /** In which directions a stretch always runs on: 1 east, 2 west, 4 north, 8 south, added up. */
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
  const [minX, minY, maxX, maxY] = [0, 1, 2, 3].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let e = 0, p = 0; e < edges; e++) {
    const last = (starts[e + 1] as number) - 1;
    for (let v = starts[e] as number; v < last; v += LENGTH, p++) {
      const end = Math.min(v + LENGTH, last);
      edge[p] = e;
      from[p] = v;
      to[p] = end;
      let [left, right] = [xs[v] as number, xs[v] as number];
      let [low, high] = [ys[v] as number, ys[v] as number];
      let [east, west, north, south] = [true, true, true, true];
      for (let w = v + 1; w <= end; w++) {
        const x = xs[w] as number;
        const y = ys[w] as number;
        const dx = x - (xs[w - 1] as number);
        const dy = y - (ys[w - 1] as number);
        east &&= dx > 0;
        west &&= dx < 0;
        north &&= dy > 0;
        south &&= dy < 0;
        if (x < left) left = x;
        else if (x > right) right = x;
        if (y < low) low = y;
        else if (y > high) high = y;
      }
      runsOn[p] = (east ? 1 : 0) + (west ? 2 : 0) + (north ? 4 : 0) + (south ? 8 : 0);
      minX[p] = left;
      maxX[p] = right;
      minY[p] = low;
      maxY[p] = high;
    }
  }
  return { edge, from, to, minX, minY, maxX, maxY, runsOn, ofEdge };
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
