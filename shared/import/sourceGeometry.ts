import type { Extent, GeometryKind, SourceGeometry } from './source';

/** A ring without the repeat of its first point at its end. */
export function openRing(ring: number[]): number[] {
  const isClosed = ring.length >= 4 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1);
  if (isClosed) ring.length -= 2;
  return ring;
}

/** Every run of coordinates of a geometry: points, lines or rings, and what a collection has beside them. */
export function runsOf(geometry: SourceGeometry): readonly (readonly number[])[] {
  if (geometry.kind === 'POINT') return [geometry.points];
  const own = geometry.kind === 'LINE' ? geometry.lines : geometry.parts.flat();
  return geometry.beside === undefined ? own : [...own, ...geometry.beside];
}

/** False where a coordinate is not a finite number. */
export function isFinitePlace(geometry: SourceGeometry): boolean {
  return runsOf(geometry).every((run) => run.every(Number.isFinite));
}

/** Collects the extent and kind of many geometries. */
export class Surveyed {
  private minX = Infinity;
  private minY = Infinity;
  private maxX = -Infinity;
  private maxY = -Infinity;
  private readonly kinds = new Set<SourceGeometry['kind']>();
  private collections = 0;

  add(geometry: SourceGeometry): void {
    this.kinds.add(geometry.kind);
    if (geometry.kind !== 'POINT' && geometry.beside !== undefined) this.collections++;
    for (const run of runsOf(geometry)) {
      for (let at = 0; at + 1 < run.length; at += 2) {
        const x = run[at] ?? 0;
        const y = run[at + 1] ?? 0;
        if (x < this.minX) this.minX = x;
        if (x > this.maxX) this.maxX = x;
        if (y < this.minY) this.minY = y;
        if (y > this.maxY) this.maxY = y;
      }
    }
  }

  get extent(): Extent | null {
    const { minX, minY, maxX, maxY } = this;
    return Number.isFinite(minX + minY + maxX + maxY) ? { minX, minY, maxX, maxY } : null;
  }

  get geometry(): GeometryKind {
    const [first, ...others] = this.kinds;
    if (first === undefined) return 'NONE';
    return others.length === 0 ? first : 'MIXED';
  }

  /** Collections of several kinds, for `SourceLayer.mixed`. */
  get mixed(): { readonly mixed?: number } {
    return this.collections === 0 ? {} : { mixed: this.collections };
  }
}
