/**
 * Twice the signed area of a ring x0, y0, x1, y1 … (no closing repeat), in squared units of its coordinates;
 * positive when it runs counter-clockwise. Summed about the first vertex to keep the terms small.
 */
export function doubleRingArea(ring: readonly number[]): number {
  const x0 = ring[0] ?? 0;
  const y0 = ring[1] ?? 0;
  let sum = 0;
  let px = 0;
  let py = 0;
  for (let i = 2; i < ring.length; i += 2) {
    const x = (ring[i] as number) - x0;
    const y = (ring[i + 1] as number) - y0;
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum;
}
