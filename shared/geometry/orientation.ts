import { orient2d } from 'robust-predicates';

/** Below this, differences of lattice coordinates multiply and subtract without rounding in a double. */
const EXACT = 6.7e7;

/**
 * On which side of the line a→b the point c lies: > 0 left (counter-clockwise), < 0 right, 0 exactly on it.
 * Exact for every lattice coordinate. The value is twice the triangle's area only up to rounding.
 */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const abx = bx - ax;
  const aby = by - ay;
  const acx = cx - ax;
  const acy = cy - ay;
  if (abx < EXACT && abx > -EXACT && aby < EXACT && aby > -EXACT) {
    if (acx < EXACT && acx > -EXACT && acy < EXACT && acy > -EXACT) return abx * acy - aby * acx;
  }
  // robust-predicates counts clockwise as positive in a plane with y upwards.
  return -orient2d(ax, ay, bx, by, cx, cy);
}
