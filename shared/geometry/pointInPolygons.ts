import { pointInRing } from './pointInRing';

/** Whether a point lies on the ground of polygons (parts → rings, outer first); boundary points by the half-open rule. */
export function pointInPolygons(
  polygons: readonly (readonly (readonly number[])[])[],
  x: number,
  y: number,
): boolean {
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== pointInRing(ring, x, y), false));
}
