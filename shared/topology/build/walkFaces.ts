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

/** Walks all faces. Costs the segments, and sorting them around each vertex. */
export function walkFaces(vertices: VertexNumbers, table: SegmentTable): Walks {
  const kept: number[] = [];
  for (let s = 0; s < table.size; s++) {
    if (table.alive[s] === true && (table.bounds(s) || table.isCut[s] === true)) kept.push(s);
  }
  const segment = Int32Array.from(kept);
  const origin = new Int32Array(2 * kept.length);
  for (let i = 0; i < kept.length; i++) {
    origin[2 * i] = table.a[kept[i] as number] as number;
    origin[2 * i + 1] = table.b[kept[i] as number] as number;
  }
  const { spokes, from } = spokesOf(vertices, origin);
  const next = new Int32Array(origin.length);
  for (let v = 0; v + 1 < from.length; v++) {
    const [low, high] = [from[v] as number, from[v + 1] as number];
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

function spokesOf({ xs, ys }: VertexNumbers, origin: Int32Array): { spokes: Int32Array; from: Int32Array } {
  const from = new Int32Array(xs.length + 1);
  for (let half = 0; half < origin.length; half++) {
    const at = (origin[half] as number) + 1;
    from[at] = (from[at] as number) + 1;
  }
  for (let v = 0; v < xs.length; v++) from[v + 1] = (from[v + 1] as number) + (from[v] as number);
  const filled = from.slice();
  const spokes = new Int32Array(origin.length);
  for (let half = 0; half < origin.length; half++) {
    const v = origin[half] as number;
    spokes[filled[v] as number] = half;
    filled[v] = (filled[v] as number) + 1;
  }
  for (let v = 0; v < xs.length; v++) {
    const [low, high] = [from[v] as number, from[v + 1] as number];
    if (high - low < 2) continue;
    const ox = xs[v] as number;
    const oy = ys[v] as number;
    const lower = (half: number): number => {
      const head = origin[half ^ 1] as number;
      const dy = (ys[head] as number) - oy;
      return dy > 0 || (dy === 0 && (xs[head] as number) > ox) ? 0 : 1;
    };
    const order = (p: number, q: number): number => {
      const sides = lower(p) - lower(q);
      if (sides !== 0) return sides;
      const [ph, qh] = [origin[p ^ 1] as number, origin[q ^ 1] as number];
      return -orientation(ox, oy, xs[ph] as number, ys[ph] as number, xs[qh] as number, ys[qh] as number);
    };
    if (high - low === 2) {
      const [p, q] = [spokes[low] as number, spokes[low + 1] as number];
      if (order(p, q) > 0) [spokes[low], spokes[low + 1]] = [q, p];
    } else spokes.subarray(low, high).sort(order);
  }
  return { spokes, from };
}
