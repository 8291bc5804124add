import type { VertexNumbers } from '../../base/vertexNumbers';
import type { SegmentTable } from './segmentTable';

/** Segments in short lines with their rectangles: few comparisons tell most of them apart. */
export interface SegmentStretches {
  readonly count: number;
  /** Vertices of stretch `p`: `from[p]` to `to[p]`, both included. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By vertex of a stretch: its place, and the segment that leads to the next one. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly segment: Int32Array;
  /** Rectangles as minX, minY, maxX, maxY. */
  readonly boxes: Float64Array;
  /** In which directions a stretch always runs on: 1 east, 2 west, 4 north, 8 south, added up. */
  readonly runsOn: Uint8Array;
}

/** Segments per stretch: longer ones overlap more, shorter ones are more to compare. */
const LENGTH = 8;

/** Strings segments that follow each other in a list to stretches. Costs the segments. */
export function segmentStretches(
  { xs: allXs, ys: allYs }: VertexNumbers,
  { a, b }: SegmentTable,
  segments: readonly number[],
): SegmentStretches {
  const count = segments.length;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const xs = new Float64Array(2 * count);
  const ys = new Float64Array(2 * count);
  const segment = new Int32Array(2 * count);
  let stretches = 0;
  let at = 0;
  for (let i = 0; i < count; stretches++) {
    const first = segments[i] as number;
    let head = headTowards(a, b, first, segments[i + 1]);
    const start = (a[first] as number) + (b[first] as number) - head;
    from[stretches] = at;
    xs[at] = allXs[start] as number;
    ys[at] = allYs[start] as number;
    for (let length = 0; ;) {
      segment[at++] = segments[i++] as number;
      xs[at] = allXs[head] as number;
      ys[at] = allYs[head] as number;
      const next = segments[i];
      if (++length === LENGTH || next === undefined) break;
      if (a[next] === head) head = b[next] as number;
      else if (b[next] === head) head = a[next] as number;
      else break;
    }
    to[stretches] = at++;
  }
  const boxes = new Float64Array(4 * stretches);
  const runsOn = new Uint8Array(stretches);
  for (let p = 0; p < stretches; p++) {
    const start = from[p] as number;
    let [minX, minY] = [xs[start] as number, ys[start] as number];
    let [maxX, maxY] = [minX, minY];
    let directions = 15;
    let [beforeX, beforeY] = [minX, minY];
    for (let v = start + 1; v <= (to[p] as number); v++) {
      const x = xs[v] as number;
      const y = ys[v] as number;
      directions &=
        (x > beforeX ? 1 : 0) | (x < beforeX ? 2 : 0) | (y > beforeY ? 4 : 0) | (y < beforeY ? 8 : 0);
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
      beforeX = x;
      beforeY = y;
    }
    runsOn[p] = directions;
    boxes[4 * p] = minX;
    boxes[4 * p + 1] = minY;
    boxes[4 * p + 2] = maxX;
    boxes[4 * p + 3] = maxY;
  }
  return { count: stretches, from, to, xs, ys, segment, boxes, runsOn };
}

/** The end of a segment where the next one goes on, or its second end. */
function headTowards(
  a: readonly number[],
  b: readonly number[],
  segment: number,
  next: number | undefined,
): number {
  const start = a[segment] as number;
  if (next === undefined) return b[segment] as number;
  return a[next] === start || b[next] === start ? start : (b[segment] as number);
}
