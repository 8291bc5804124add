import { orientation } from '../geometry/orientation';
import { segmentsTouch } from '../geometry/segmentCrossing';

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/**
 * Whether two different segments share more than one common end: they cross, one ends within the other, or they
 * lie on top of each other for a stretch. Exact on the lattice.
 */
export function segmentsCross([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const startsAtStart = ax === cx && ay === cy;
  const startsAtEnd = ax === dx && ay === dy;
  const endsAtStart = bx === cx && by === cy;
  const endsAtEnd = bx === dx && by === dy;
  if (!startsAtStart && !startsAtEnd && !endsAtStart && !endsAtEnd) {
    return segmentsTouch(ax, ay, bx, by, cx, cy, dx, dy);
  }
  // With a common end they meet again only when they leave it in the same direction.
  const [ox, oy, px, py] = startsAtStart || startsAtEnd ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const [qx, qy] = startsAtStart || endsAtStart ? [dx, dy] : [cx, cy];
  if (orientation(ox, oy, px, py, qx, qy) !== 0) return false;
  return (px - ox) * (qx - ox) + (py - oy) * (qy - oy) > 0;
}
