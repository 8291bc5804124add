import type { Millimetres } from '../../base/units';
import type { Polygons } from '../../document/records/network';

/**
 * Centre of gravity of the ground of polygons, holes left out, not rounded; it may lie outside of them.
 * Undefined for polygons without area. Costs the vertices.
 */
export function centroid(polygons: Polygons): { x: Millimetres; y: Millimetres } | undefined {
  // Sums about one vertex stay small enough for a double.
  const [originX = 0, originY = 0] = polygons[0]?.[0] ?? [];
  let [area, sumX, sumY] = [0, 0, 0];
  for (const rings of polygons) {
    for (const ring of rings) {
      let ax = (ring.at(-2) ?? 0) - originX;
      let ay = (ring.at(-1) ?? 0) - originY;
      for (let i = 0; i < ring.length; i += 2) {
        const bx = (ring[i] as number) - originX;
        const by = (ring[i + 1] as number) - originY;
        // Holes run clockwise: their share is negative.
        const share = ax * by - bx * ay;
        area += share;
        sumX += (ax + bx) * share;
        sumY += (ay + by) * share;
        [ax, ay] = [bx, by];
      }
    }
  }
  if (area === 0) return undefined;
  return { x: originX + sumX / (3 * area), y: originY + sumY / (3 * area) };
}
