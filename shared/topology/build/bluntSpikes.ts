import { halvesOf, type Arrangement } from './arrangement';
import type { BuildFinding } from './buildTypes';
import type { Decisions } from './decideFaces';
import { spikeAt } from './spikes';

const ROUNDS = 4;
/** Ground that would be a spike with everybody goes to and fro: after so many times it stays. */
const MOST_MOVES = 2;

/**
 * Gives ground that was decided to another claimant where it would be a spike: a corner of less than a degree
 * between two others. Costs the segments of decided faces.
 */
export function bluntSpikes(arrangement: Arrangement, { given, claimants }: Decisions): void {
  const { faces } = arrangement;
  const of = (half: number): number => given[faces.of[half] as number] as number;
  const moved = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const face of claimants.keys()) {
      if ((moved.get(face) ?? 0) >= MOST_MOVES) continue;
      for (const half of halvesOf(arrangement, face)) {
        const spike = spikeAt(arrangement, given, half);
        if (spike === undefined) continue;
        const beside = [of(spike.last), of(spike.first ^ 1)].find((polygon) => polygon >= 0);
        if (beside === undefined) continue;
        given[face] = beside;
        moved.set(face, (moved.get(face) ?? 0) + 1);
        changed = true;
        break;
      }
    }
    if (!changed) return;
  }
}

/**
 * The spikes that are left around decided ground, whoever has them: a person must look at these. Corners that
 * were joined are known to be blunt. Costs the segments around the corners of decided faces.
 */
export function spikesLeft(
  arrangement: Arrangement,
  { given, claimants }: Decisions,
  moves: ReadonlyMap<number, number>,
): BuildFinding[] {
  const { vertices, walks, faces } = arrangement;
  const of = (half: number): number => given[faces.of[half] as number] as number;
  const corners = new Set<number>();
  for (const face of claimants.keys()) {
    for (const half of halvesOf(arrangement, face)) corners.add(walks.origin[half] as number);
  }
  for (const [from, to] of moves) {
    corners.delete(from);
    corners.delete(to);
  }
  const found: BuildFinding[] = [];
  for (const v of corners) {
    for (let i = walks.from[v] as number; i < (walks.from[v + 1] as number); i++) {
      const half = walks.spokes[i] as number;
      const own = of(half);
      const spike = own < 0 ? undefined : spikeAt(arrangement, given, half, moves);
      // Several faces may fill one corner.
      if (spike?.first !== half) continue;
      const beside = new Set([of(spike.last), of(spike.first ^ 1)].filter((polygon) => polygon >= 0));
      const [x, y] = [vertices.xOf(v), vertices.yOf(v)];
      found.push({ kind: 'spike', polygons: [own, ...beside], area: 0, width: 0, x, y, given: true });
    }
  }
  return found;
}
