/** The point of segment a–b nearest to p: its share of the way from a to b, and the squared distance to p. */
export function pointToSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): { t: number; squaredDistance: number } {
  const dx = bx - ax;
  const dy = by - ay;
  const squaredLength = dx * dx + dy * dy;
  const along = squaredLength === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / squaredLength;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const ex = ax + t * dx - px;
  const ey = ay + t * dy - py;
  return { t, squaredDistance: ex * ex + ey * ey };
}
