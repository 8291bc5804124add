import type { Arrays } from '../../base/arrays';
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
  /** Twice the area that each ring runs around, positive counter-clockwise. */
  readonly doubleArea: Float64Array;
  /** Where the arrays come from, and those of whatever is worked out from them. */
  readonly arrays: Arrays;
}

/** Costs the vertices. Rings without a vertex are left out. */
export function flattenPolygons(
  polygons: readonly Polygons[],
  outline: Polygons,
  arrays: Arrays,
): PolygonSegments {
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
  const xs = arrays.float64(vertices);
  const ys = arrays.float64(vertices);
  const owner = arrays.int32(vertices);
  const starts = arrays.int32(ringCount + 1);
  const isHole = arrays.uint8Zeros(ringCount);
  const doubleArea = arrays.float64(ringCount);
  let [v, r] = [0, 0];
  const add = (ring: readonly number[], at: number, hole: boolean, backwards: boolean): void => {
    const length = ring.length;
    if (length === 0) return;
    starts[r] = v;
    const step = backwards ? -2 : 2;
    let from = backwards ? length - 2 : 0;
    const originX = ring[from] as number;
    const originY = ring[from + 1] as number;
    let [beforeX, beforeY, sum] = [0, 0, 0];
    for (const end = v + length / 2; v < end; v++, from += step) {
      const x = ring[from] as number;
      const y = ring[from + 1] as number;
      xs[v] = x;
      ys[v] = y;
      owner[v] = at;
      sum += beforeX * (y - originY) - (x - originX) * beforeY;
      beforeX = x - originX;
      beforeY = y - originY;
    }
    xs[v] = originX;
    ys[v] = originY;
    owner[v++] = at;
    isHole[r] = hole ? 1 : 0;
    doubleArea[r++] = sum;
  };
  polygons.forEach((parts, at) => {
    for (const part of parts) part.forEach((ring, i) => add(ring, at, i > 0, false));
  });
  for (const part of outline) part.forEach((ring, i) => add(ring, -1, i > 0, true));
  starts[r] = v;
  return { xs, ys, owner, starts, isHole, ownRings, doubleArea, arrays };
}
