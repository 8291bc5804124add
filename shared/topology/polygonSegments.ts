import type { Polygons } from '../document/records/network';

/** Boundary segments of polygons in flat arrays: segment `s` runs from vertex `s` to vertex `next[s]`. */
export interface PolygonSegments {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly next: Int32Array;
  /** Position of the polygons of each segment; -1 for the outline, which runs the other way round. */
  readonly owner: Int32Array;
  /** First vertex of each ring; one entry more than rings. The outline comes last. */
  readonly rings: Int32Array;
  /** Rings that are holes of the last ring before them that is none. */
  readonly isHole: Uint8Array;
  /** Rings that belong to polygons, not to the outline. */
  readonly ownRings: number;
}

/** Costs the vertices. */
export function flattenPolygons(polygons: readonly Polygons[], outline: Polygons): PolygonSegments {
  let [vertices, ringCount] = [0, 0];
  for (const parts of [...polygons, outline]) {
    for (const part of parts) {
      ringCount += part.length;
      for (const ring of part) vertices += ring.length / 2;
    }
  }
  const xs = new Float64Array(vertices);
  const ys = new Float64Array(vertices);
  const next = new Int32Array(vertices);
  const owner = new Int32Array(vertices);
  const rings = new Int32Array(ringCount + 1);
  const isHole = new Uint8Array(ringCount);
  let [v, r] = [0, 0];
  const add = (ring: readonly number[], at: number, hole: boolean, backwards: boolean): void => {
    const first = v;
    const length = ring.length;
    for (let i = 0; i < length; i += 2) {
      const from = backwards ? length - 2 - i : i;
      xs[v] = ring[from] as number;
      ys[v] = ring[from + 1] as number;
      owner[v] = at;
      next[v] = ++v;
    }
    if (v > first) next[v - 1] = first;
    isHole[r] = hole ? 1 : 0;
    rings[++r] = v;
  };
  polygons.forEach((parts, at) => {
    for (const part of parts) part.forEach((ring, i) => add(ring, at, i > 0, false));
  });
  const ownRings = r;
  for (const part of outline) part.forEach((ring, i) => add(ring, -1, i > 0, true));
  return { xs, ys, next, owner, rings, isHole, ownRings };
}
