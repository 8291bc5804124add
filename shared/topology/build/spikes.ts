import type { Arrangement } from './arrangement';

/** Corners sharper than one degree are spikes. */
const SHARPEST = Math.cos(Math.PI / 180);

/** A corner of some ground: the half-segments that leave it along its borders, the ground left of the first. */
export interface Spike {
  readonly first: number;
  readonly last: number;
}

/**
 * The spike that the ground left of a half-segment makes where this begins. Costs the segments that meet there.
 *
 * @param owner of each face
 * @param moves vertices that are to join another one
 */
export function spikeAt(
  { vertices: { xs, ys }, walks: { origin, spokes, from }, faces }: Arrangement,
  owner: Int32Array,
  half: number,
  moves?: ReadonlyMap<number, number>,
): Spike | undefined {
  const of = (spoke: number): number => owner[faces.of[spoke] as number] as number;
  const v = origin[half] as number;
  const own = of(half);
  const low = from[v] as number;
  const high = from[v + 1] as number;
  let at = low;
  while (spokes[at] !== half) at++;
  // Clockwise to the first border of the ground, counter-clockwise to the last.
  let start = at;
  for (let i = 0; i < high - low; i++) {
    if (of((spokes[start] as number) ^ 1) !== own) break;
    start = start === low ? high - 1 : start - 1;
  }
  let end = at;
  for (let i = 0; i < high - low; i++) {
    end = end + 1 === high ? low : end + 1;
    if (of(spokes[end] as number) !== own) break;
  }
  const first = spokes[start] as number;
  const last = spokes[end] as number;
  if (first === last) return undefined;
  const [p, q] = [origin[first ^ 1] as number, origin[last ^ 1] as number];
  const [a, b] = [moves?.get(p) ?? p, moves?.get(q) ?? q];
  const [x, y] = [xs[v] as number, ys[v] as number];
  const [ax, ay] = [(xs[a] as number) - x, (ys[a] as number) - y];
  const [bx, by] = [(xs[b] as number) - x, (ys[b] as number) - y];
  const isSharp = ax * bx + ay * by > SHARPEST * Math.hypot(ax, ay) * Math.hypot(bx, by);
  return isSharp && ax * by - ay * bx > 0 ? { first, last } : undefined;
}
