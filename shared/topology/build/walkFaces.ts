import type { VertexNumbers } from '../../base/vertexNumbers';
import { orientation } from '../../geometry/orientation';
import type { SegmentTable } from './segmentTable';

/** Boundary walks of noded segments. Half-segment 2i runs from `a[i]` to `b[i]`, 2i + 1 back; faces lie left. */
export interface Walks {
  /** The numbers of the segments in the table; those that bound nothing are left out. */
  readonly segment: Int32Array;
  readonly origin: Int32Array;
  readonly next: Int32Array;
  readonly walkOf: Int32Array;
  /** First half-segment of each walk. */
  readonly first: readonly number[];
  /** Half-segments that leave vertex `v`, counter-clockwise from east: `spokes[from[v]]` to before `spokes[from[v + 1]]`. */
  readonly spokes: Int32Array;
  readonly from: Int32Array;
}

/** So many spokes are put in order one by one; where more meet, they are sorted afterwards. */
const FEW = 16;

/** Walks all faces. Costs the segments, and sorting them around each vertex. */
export function walkFaces(vertices: VertexNumbers, table: SegmentTable): Walks {
  const kept = new Int32Array(table.size);
  let count = 0;
  for (let s = 0; s < table.size; s++) {
    if (table.alive[s] === true && (table.bounds(s) || table.isCut[s] === true)) kept[count++] = s;
  }
  const segment = kept.slice(0, count);
  const origin = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    origin[2 * i] = table.a[segment[i] as number] as number;
    origin[2 * i + 1] = table.b[segment[i] as number] as number;
  }
  const { spokes, from } = spokesOf(vertices, origin);
  const next = new Int32Array(origin.length);
  for (let v = 0; v + 1 < from.length; v++) {
    const low = from[v] as number;
    const high = from[v + 1] as number;
    // Arriving on the twin of a spoke, the same face goes on with the next spoke clockwise.
    for (let i = low; i < high; i++) {
      next[(spokes[i] as number) ^ 1] = spokes[i === low ? high - 1 : i - 1] as number;
    }
  }
  const walkOf = new Int32Array(origin.length).fill(-1);
  const first: number[] = [];
  for (let start = 0; start < walkOf.length; start++) {
    if (walkOf[start] !== -1) continue;
    for (let half = start; walkOf[half] === -1; half = next[half] as number) walkOf[half] = first.length;
    first.push(start);
  }
  return { segment, origin, next, walkOf, first, spokes, from };
}

/** Half-segments by the vertex that they leave, and around it counter-clockwise from east. */
function spokesOf({ xs, ys }: VertexNumbers, origin: Int32Array): { spokes: Int32Array; from: Int32Array } {
  const from = new Int32Array(xs.length + 1);
  for (let half = 0; half < origin.length; half++) {
    const at = (origin[half] as number) + 1;
    from[at] = (from[at] as number) + 1;
  }
  for (let v = 0; v < xs.length; v++) from[v + 1] = (from[v + 1] as number) + (from[v] as number);
  const filled = from.slice(0, -1);
  const spokes = new Int32Array(origin.length);
  const isBefore = (ox: number, oy: number, p: number, q: number): boolean => {
    const [v, w] = [origin[p ^ 1] as number, origin[q ^ 1] as number];
    const [px, py] = [xs[v] as number, ys[v] as number];
    const [qx, qy] = [xs[w] as number, ys[w] as number];
    const isUpper = py > oy || (py === oy && px > ox);
    if (isUpper !== (qy > oy || (qy === oy && qx > ox))) return isUpper;
    return orientation(ox, oy, px, py, qx, qy) > 0;
  };
  for (let half = 0; half < origin.length; half++) {
    const v = origin[half] as number;
    const low = from[v] as number;
    let at = filled[v] as number;
    filled[v] = at + 1;
    if ((from[v + 1] as number) <= low + FEW) {
      const [ox, oy] = [xs[v] as number, ys[v] as number];
      for (; at > low && isBefore(ox, oy, half, spokes[at - 1] as number); at--) {
        spokes[at] = spokes[at - 1] as number;
      }
    }
    spokes[at] = half;
  }
  for (let v = 0; v < xs.length; v++) {
    const [low, high] = [from[v] as number, from[v + 1] as number];
    if (high - low <= FEW) continue;
    const [ox, oy] = [xs[v] as number, ys[v] as number];
    spokes.subarray(low, high).sort((p, q) => (isBefore(ox, oy, p, q) ? -1 : isBefore(ox, oy, q, p) ? 1 : 0));
  }
  return { spokes, from };
}
