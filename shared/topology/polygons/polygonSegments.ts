import type { Polygons } from '../../document/records/network';

/**
 * Rings of polygons in flat arrays, closed: the last vertex of each repeats its first one, so that segment `s` runs
 * from vertex `s` to vertex `s + 1`, and the last vertex of a ring begins none.
 */
export interface PolygonSegments {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Position of the polygons of each vertex; -1 for the outline, which runs the other way round. */
  readonly owner: Int32Array;
  /** First vertex of each ring; one entry more than rings. The outline comes last. */
  readonly starts: Int32Array;
  /** Rings that are holes of the last ring before them that is none. */
  readonly isHole: Uint8Array;
  /** Rings that belong to polygons, not to the outline. */
  readonly ownRings: number;
}

/** Costs the vertices. Rings without a vertex are left out. */
export function flattenPolygons(polygons: readonly Polygons[], outline: Polygons): PolygonSegments {
  let [vertices, ringCount] = [0, 0];
  const count = (parts: Polygons): void => {
    for (const part of parts) {
      for (const ring of part) {
        if (ring.length === 0) continue;
        ringCount++;
        vertices += ring.length / 2 + 1;
      }
    }
  };
  for (const parts of polygons) count(parts);
  const ownRings = ringCount;
  count(outline);
  const xs = new Float64Array(vertices);
  const ys = new Float64Array(vertices);
  const owner = new Int32Array(vertices);
  const starts = new Int32Array(ringCount + 1);
  const isHole = new Uint8Array(ringCount);
  let [v, r] = [0, 0];
  const add = (ring: readonly number[], at: number, hole: boolean, backwards: boolean): void => {
    const length = ring.length;
    if (length === 0) return;
    const first = v;
    for (let i = 0; i < length; i += 2) {
      const from = backwards ? length - 2 - i : i;
      xs[v] = ring[from] as number;
      ys[v++] = ring[from + 1] as number;
    }
    xs[v] = xs[first] as number;
    ys[v++] = ys[first] as number;
    owner.fill(at, first, v);
    isHole[r] = hole ? 1 : 0;
    starts[++r] = v;
  };
  polygons.forEach((parts, at) => {
    for (const part of parts) part.forEach((ring, i) => add(ring, at, i > 0, false));
  });
  for (const part of outline) part.forEach((ring, i) => add(ring, -1, i > 0, true));
  return { xs, ys, owner, starts, isHole, ownRings };
}
