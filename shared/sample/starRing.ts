/** A ring around a middle from points in any order, all seen from it: sorted by direction, drawn in by `factor`. */
export function starRing(x: number, y: number, points: readonly number[], factor: number): number[] {
  const corners: { angle: number; x: number; y: number }[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const dx = (points[i] ?? 0) - x;
    const dy = (points[i + 1] ?? 0) - y;
    corners.push({ angle: Math.atan2(dy, dx), x: x + dx * factor, y: y + dy * factor });
  }
  corners.sort((a, b) => a.angle - b.angle);
  return corners.flatMap((corner) => [corner.x, corner.y]);
}

/** Radius of the largest circle around the middle that lies in the ring. */
export function innerRadius(x: number, y: number, ring: readonly number[]): number {
  let best = Infinity;
  for (let i = 0, j = ring.length - 2; i + 1 < ring.length; j = i, i += 2) {
    const [ax, ay] = [(ring[j] ?? 0) - x, (ring[j + 1] ?? 0) - y];
    const [dx, dy] = [(ring[i] ?? 0) - x - ax, (ring[i + 1] ?? 0) - y - ay];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy));
  }
  return best;
}
