import type { Random } from '../base/random';

/**
 * Appends a fractal way from a to b, b included and a not, as x, y pairs: 2^depth pieces. It stays inside the
 * quadrilateral a, p, b, q, whose diagonals ab and pq must cross: each step picks a point on pq and goes on in
 * the two half-sized quadrilaterals beside it, which meet only there (midpoint displacement with room of its
 * own; "noisy edges", A. Patel 2010). Hence two ways in quadrilaterals that do not overlap never cross.
 * `roughness` below 1: 0 is the straight line, 0.9 wild.
 */
export function noisyLine(
  line: number[],
  random: Random,
  a: readonly [number, number],
  p: readonly [number, number],
  b: readonly [number, number],
  q: readonly [number, number],
  depth: number,
  roughness: number,
): void {
  if (depth === 0) {
    line.push(b[0], b[1]);
    return;
  }
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
  const turn = dx * ey - dy * ex;
  // Where ab cuts pq, as a fraction from p to q.
  const straight = turn === 0 ? 0.5 : ((a[0] - p[0]) * ey - (a[1] - p[1]) * ex) / turn;
  const cut = Math.min(0.98, Math.max(0.02, straight));
  const r = cut + (2 * random.next() - 1) * roughness * Math.min(cut, 1 - cut);
  const middle: [number, number] = [p[0] + r * dx, p[1] + r * dy];
  noisyLine(line, random, a, half(a, p), middle, half(a, q), depth - 1, roughness);
  noisyLine(line, random, middle, half(b, p), b, half(b, q), depth - 1, roughness);
}

function half(a: readonly [number, number], b: readonly [number, number]): [number, number] {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
