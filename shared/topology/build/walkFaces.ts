import { invariant } from '../../base/invariant';
import { doubleRingArea } from '../../geometry/ringArea';
import { orientation } from '../../geometry/orientation';
import type { SegmentTable } from './segmentTable';
import type { VertexTable } from './vertexTable';

/** Boundary walks of the planar graph of noded segments. Half-segment 2s runs a → b, 2s + 1 runs b → a. */
export interface Walks {
  /** Walk of each half-segment: the face on its left. */
  readonly walkOf: Int32Array;
  /** Twice the signed area of each walk: positive around a face, negative around a connected piece. */
  readonly doubleArea: readonly number[];
  /** Coordinates of each walk, x0, y0 … */
  readonly rings: readonly (readonly number[])[];
  /** Half-segments that leave each vertex, counter-clockwise. */
  readonly around: ReadonlyMap<number, readonly number[]>;
}

/** Walks all faces. Costs the segments, and sorting them around each vertex. */
export function walkFaces(vertices: VertexTable, { a, b }: SegmentTable): Walks {
  const { x, y } = vertices;
  const around = new Map<number, number[]>();
  const leave = (vertex: number, half: number): void => {
    const list = around.get(vertex);
    if (list === undefined) around.set(vertex, [half]);
    else list.push(half);
  };
  for (let s = 0; s < a.length; s++) {
    leave(a[s] as number, 2 * s);
    leave(b[s] as number, 2 * s + 1);
  }
  const head = (half: number): number => (half % 2 === 0 ? b : a)[half >> 1] as number;
  const next = new Int32Array(2 * a.length);
  for (const [vertex, halves] of around) {
    const ox = x[vertex] as number;
    const oy = y[vertex] as number;
    const upper = (half: number): number => {
      const dy = (y[head(half)] as number) - oy;
      return dy > 0 || (dy === 0 && (x[head(half)] as number) > ox) ? 0 : 1;
    };
    halves.sort((p, q) => {
      const half = upper(p) - upper(q);
      if (half !== 0) return half;
      const [ph, qh] = [head(p), head(q)];
      return -orientation(ox, oy, x[ph] as number, y[ph] as number, x[qh] as number, y[qh] as number);
    });
    // Arriving on the twin of halves[i], the same face goes on with the next one clockwise.
    halves.forEach((half, i) => {
      next[half ^ 1] = halves[(i + halves.length - 1) % halves.length] as number;
    });
  }
  const walkOf = new Int32Array(2 * a.length).fill(-1);
  const doubleArea: number[] = [];
  const rings: number[][] = [];
  for (let first = 0; first < walkOf.length; first++) {
    if (walkOf[first] !== -1) continue;
    const ring: number[] = [];
    let half = first;
    do {
      invariant(walkOf[half] === -1, 'a face walk meets another one');
      walkOf[half] = rings.length;
      const tail = head(half ^ 1);
      ring.push(x[tail] as number, y[tail] as number);
      half = next[half] as number;
    } while (half !== first);
    rings.push(ring);
    doubleArea.push(doubleRingArea(ring));
  }
  return { walkOf, doubleArea, rings, around };
}
