import type { EdgeSegments } from './edgeSegments';

/** A square raster that knows which segments run through each of its squares. */
export interface SegmentBins {
  /** Segments of square `b`: `segments[from[b]]` to before `segments[from[b + 1]]`. */
  readonly from: Int32Array;
  readonly segments: Int32Array;
}

/** Squares per segment: more cost memory, fewer cost comparisons, because towns are denser than the land. */
const BINS_PER_SEGMENT = 2;

/**
 * Sorts segments into a raster; two that share a point share a square. A segment is noted row by row, so a long
 * one costs the squares that it runs through, not its rectangle. Costs the segments and the squares.
 */
export function segmentBins({ xs, ys, starts, edgeAt }: EdgeSegments): SegmentBins {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < xs.length; v++) {
    const x = xs[v] as number;
    const y = ys[v] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  const wanted = Math.max(1, xs.length * BINS_PER_SEGMENT);
  const [width, height] = [maxX - minX + 1, maxY - minY + 1];
  // Neither a long thin plan nor a point-like one may have more squares in a row than are wanted in all.
  const size = Math.max(1, Math.sqrt((width * height) / wanted), width / wanted, height / wanted);
  const columns = Math.floor(width / size) + 1;
  const bins = columns * (Math.floor(height / size) + 1);

  /** Calls `note` for every square that a segment runs through; a millimetre more, for what rounding does. */
  const trace = (segment: number, note: (bin: number) => void): void => {
    const ax = (xs[segment] as number) - minX;
    const ay = (ys[segment] as number) - minY;
    const bx = (xs[segment + 1] as number) - minX;
    const by = (ys[segment + 1] as number) - minY;
    const [left, right] = ax < bx ? [ax, bx] : [bx, ax];
    const [low, high] = ay < by ? [ay, by] : [by, ay];
    const firstRow = Math.floor(low / size);
    const lastRow = Math.floor(high / size);
    for (let row = firstRow; row <= lastRow; row++) {
      let [from, to] = [left, right];
      if (firstRow < lastRow) {
        const entry = ax + ((bx - ax) * (Math.max(low, row * size) - ay)) / (by - ay);
        const exit = ax + ((bx - ax) * (Math.min(high, (row + 1) * size) - ay)) / (by - ay);
        from = Math.max(left, Math.min(entry, exit) - 1);
        to = Math.min(right, Math.max(entry, exit) + 1);
      }
      for (let column = Math.floor(from / size); column <= Math.floor(to / size); column++)
        note(row * columns + column);
    }
  };
  const traceAll = (note: (bin: number, segment: number) => void): void => {
    for (let s = 0; s + 1 < xs.length; s++) {
      if (s + 1 !== starts[(edgeAt[s] as number) + 1]) trace(s, (bin) => note(bin, s));
    }
  };
  // Counting sort: count, sum up, fill from the back.
  const from = new Int32Array(bins + 1);
  traceAll((bin) => (from[bin] = (from[bin] as number) + 1));
  for (let bin = 1; bin <= bins; bin++) from[bin] = (from[bin] as number) + (from[bin - 1] as number);
  const segments = new Int32Array(from[bins] as number);
  traceAll((bin, segment) => (segments[(from[bin] = (from[bin] as number) - 1)] = segment));
  return { from, segments };
}
