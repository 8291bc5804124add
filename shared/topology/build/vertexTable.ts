import Flatbush from 'flatbush';
import type { Millimetres } from '../../base/units';
import { createVertexNumbers } from '../../base/vertexNumbers';

/** Lattice vertices, each coordinate once. */
export class VertexTable {
  private readonly numbers = createVertexNumbers();
  readonly x = this.numbers.xs;
  readonly y = this.numbers.ys;

  /** The number of the vertex at a place, new or known. */
  at(x: number, y: number): number {
    return this.numbers.numberOf(x, y);
  }

  /**
   * For every vertex the one it is joined to: vertices nearer than the tolerance to an earlier one (in order
   * of x, then y) take its place; the others stand for themselves. Order of input does not matter.
   */
  joinNear(tolerance: Millimetres): Int32Array {
    const count = this.x.length;
    const target = Int32Array.from({ length: count }, (_, at) => at);
    if (tolerance <= 0 || count < 2) return target;
    const index = new Flatbush(count);
    for (let i = 0; i < count; i++) index.add(this.x[i] as number, this.y[i] as number);
    index.finish();
    const order = [...target].sort((a, b) => this.xy(a, 0) - this.xy(b, 0) || this.xy(a, 1) - this.xy(b, 1));
    const settled = new Uint8Array(count);
    for (const vertex of order) {
      if (settled[vertex] === 1) continue;
      settled[vertex] = 1;
      const x = this.xy(vertex, 0);
      const y = this.xy(vertex, 1);
      for (const other of index.search(x - tolerance, y - tolerance, x + tolerance, y + tolerance)) {
        if (settled[other] === 1) continue;
        if ((this.xy(other, 0) - x) ** 2 + (this.xy(other, 1) - y) ** 2 > tolerance * tolerance) continue;
        settled[other] = 1;
        target[other] = vertex;
      }
    }
    return target;
  }

  private xy(vertex: number, axis: 0 | 1): number {
    return (axis === 0 ? this.x[vertex] : this.y[vertex]) as number;
  }
}
