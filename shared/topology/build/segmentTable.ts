import type { Polygons } from '../../document/records/network';
import { doubleRingArea } from '../../geometry/ringArea';
import type { VertexTable } from './vertexTable';

/**
 * Undirected segments, each once, with the polygons whose ground begins on a side. `left[s]` holds, for the
 * way from the lower to the higher vertex number, +1 per polygon that lies left and −1 per polygon that lies
 * right of segment s, keyed by polygon. A polygon with both cancels out: the segment is inside it.
 */
export class SegmentTable {
  readonly a: number[] = [];
  readonly b: number[] = [];
  readonly left: Map<number, number>[] = [];
  private readonly known = new Map<number, number>();

  /** Adds a boundary segment of a polygon that lies on its left when walked from → to. */
  add(from: number, to: number, polygon: number): void {
    this.merge(from, to, new Map([[polygon, 1]]));
  }

  /** Adds a segment with sides counted for the way from → to. */
  merge(from: number, to: number, sides: ReadonlyMap<number, number>): void {
    if (from === to) return;
    const [a, b, sign] = from < to ? [from, to, 1] : [to, from, -1];
    const key = a * 0x4000000 + b;
    let segment = this.known.get(key);
    if (segment === undefined) {
      segment = this.a.length;
      this.known.set(key, segment);
      this.a.push(a);
      this.b.push(b);
      this.left.push(new Map());
    }
    const stored = this.left[segment] as Map<number, number>;
    for (const [polygon, count] of sides) {
      const sum = (stored.get(polygon) ?? 0) + sign * count;
      if (sum === 0) stored.delete(polygon);
      else stored.set(polygon, sum);
    }
  }
}

/** Enters the rings of a polygon, outer rings counter-clockwise and holes clockwise whatever way they come. */
export function addPolygon(
  vertices: VertexTable,
  segments: SegmentTable,
  polygons: Polygons,
  polygon: number,
): void {
  for (const rings of polygons) {
    rings.forEach((ring, at) => {
      const forwards = doubleRingArea(ring) > 0 === (at === 0);
      const numbers: number[] = [];
      for (let i = 0; i < ring.length; i += 2) {
        numbers.push(vertices.at(Math.round(ring[i] as number), Math.round(ring[i + 1] as number)));
      }
      if (!forwards) numbers.reverse();
      numbers.forEach((from, i) => segments.add(from, numbers[(i + 1) % numbers.length] as number, polygon));
    });
  }
}
