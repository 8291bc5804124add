import { halvesOf, type Arrangement } from './arrangement';
import type { Decisions } from './decideFaces';

/** Corners sharper than one degree are spikes. */
const SHARPEST = Math.cos(Math.PI / 180);
const ROUNDS = 4;

/**
 * Gives ground that was decided to another claimant where it would be a spike: a corner of less than a degree
 * between two others. Costs the segments of decided faces.
 */
export function bluntSpikes(arrangement: Arrangement, { given, claimants }: Decisions): void {
  const { walks, faces } = arrangement;
  const moved = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const face of claimants.keys()) {
      if ((moved.get(face) ?? 0) >= 2) continue;
      for (const half of halvesOf(arrangement, face)) {
        const beside = spikeAt(arrangement, given, half);
        if (beside === undefined) continue;
        given[face] = beside;
        moved.set(face, (moved.get(face) ?? 0) + 1);
        changed = true;
        break;
      }
    }
    if (!changed) return;
  }

  /** The neighbour across the spike that the ground left of a half-segment makes where this begins. */
  function spikeAt(
    { vertices: { xs, ys } }: Arrangement,
    owner: Int32Array,
    half: number,
  ): number | undefined {
    const of = (spoke: number): number => owner[faces.of[spoke] as number] as number;
    const v = walks.origin[half] as number;
    const own = of(half);
    const [low, high] = [walks.from[v] as number, walks.from[v + 1] as number];
    let at = low;
    while (walks.spokes[at] !== half) at++;
    // Clockwise to the first border of the ground, counter-clockwise to the last.
    let start = at;
    for (let i = 0; i < high - low; i++) {
      const spoke = walks.spokes[start] as number;
      if (of(spoke ^ 1) !== own) break;
      start = start === low ? high - 1 : start - 1;
    }
    let end = at;
    for (let i = 0; i < high - low; i++) {
      end = end + 1 === high ? low : end + 1;
      if (of(walks.spokes[end] as number) !== own) break;
    }
    const [first, last] = [walks.spokes[start] as number, walks.spokes[end] as number];
    if (first === last) return undefined;
    const way = (spoke: number): [number, number] => {
      const head = walks.origin[spoke ^ 1] as number;
      return [(xs[head] as number) - (xs[v] as number), (ys[head] as number) - (ys[v] as number)];
    };
    const [ax, ay] = way(first);
    const [bx, by] = way(last);
    const isSharp = ax * bx + ay * by > SHARPEST * Math.hypot(ax, ay) * Math.hypot(bx, by);
    if (!isSharp || ax * by - ay * bx <= 0) return undefined;
    return [of(last), of(first ^ 1)].find((polygon) => polygon >= 0);
  }
}
