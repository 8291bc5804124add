import { orientation } from './orientation';

/**
 * Whether a segment is crossed by the ray from (x, y) towards greater x. Half-open in y, so that summing over
 * the rings of a coverage puts every point, also one on a boundary, into exactly one face.
 */
export function rayCrosses(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  if (ay > y === by > y) return false;
  if (ax < x && bx < x) return false;
  if (ax > x && bx > x) return true;
  const side = orientation(ax, ay, bx, by, x, y);
  return by > ay ? side > 0 : side < 0;
}

/** Whether a point lies in a ring x0, y0, x1, y1 … (no closing repeat); boundary points by the half-open rule. */
export function pointInRing(ring: readonly number[], x: number, y: number): boolean {
  let inside = false;
  const last = ring.length - 2;
  let ax = ring[last] as number;
  let ay = ring[last + 1] as number;
  for (let i = 0; i < ring.length; i += 2) {
    const bx = ring[i] as number;
    const by = ring[i + 1] as number;
    if (rayCrosses(ax, ay, bx, by, x, y)) inside = !inside;
    ax = bx;
    ay = by;
  }
  return inside;
}
