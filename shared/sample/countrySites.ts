import type { Random } from '../base/random';
import { pointInRing } from '../geometry/pointInRing';
import type { Site } from './site';
import { createSpacing, type Spacing } from './spacing';
import type { Town } from './townships';

type Noise = (x: number, y: number, cell: number) => number;

/** Width of the band of sites beyond the outline, metres; its inner edge becomes the outline. */
const BAND = 16_000;
/** Clear of a town's built-up ground, and the spacing just there; it grows with the distance. */
const FIRST = 1000;
const SLOPE = 1.3;

/**
 * Village sites: small in valleys and near towns, large in the mountains, exactly `count` of them inside the
 * outline, and as dense a band outside of it.
 */
export function countrySites(
  random: Random,
  noise: Noise,
  outline: readonly (readonly [number, number])[],
  towns: readonly Town[],
  built: Spacing,
  count: number,
): Site[] {
  const ring = outline.flat();
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const minX = Math.min(...xs) - BAND;
  const maxX = Math.max(...xs) + BAND;
  const minY = Math.min(...ys) - BAND;
  const maxY = Math.max(...ys) + BAND;
  /** Ragged outline: the ring is asked at a place that noise has shifted. */
  const isInside = (x: number, y: number): boolean =>
    pointInRing(ring, x + (noise(x, y, 14_000) - 0.5) * 9000, y + (noise(x + 5e5, y, 14_000) - 0.5) * 9000);
  const relief = (x: number, y: number): number => {
    const valley = Math.abs(noise(x, y, 26_000) * 0.7 + noise(x, y, 9000) * 0.3 - 0.5) * 2;
    return 0.72 + 0.5 * Math.min(1, valley * 2.2);
  };
  const nearTown = createTownDistance(towns);
  const sizeAt = (x: number, y: number, base: number): number =>
    Math.min(base * relief(x, y), FIRST + SLOPE * Math.max(0, nearTown(x, y)));

  // The base spacing at which `count` sites fill the ground: sites per area is 1 / size².
  const probes: (readonly [number, number])[] = [];
  const trials = Math.min(60_000, 8000 + 30 * count);
  for (let i = 0; i < trials; i++) {
    const x = minX + random.next() * (maxX - minX);
    const y = minY + random.next() * (maxY - minY);
    if (isInside(x, y) && nearTown(x, y) > 0) probes.push([x, y]);
  }
  const each = ((maxX - minX) * (maxY - minY)) / trials;
  let base = 3500;
  for (let round = 0; round < 12; round++) {
    let filled = 0;
    for (const [x, y] of probes) filled += each / sizeAt(x, y, base) ** 2;
    base *= Math.sqrt(filled / count);
  }

  const sites: Site[] = [];
  const spacing = createSpacing(base);
  let inside = 0;
  let near = 0.7;
  const smallest = Math.min(FIRST, base * 0.72);
  const dart = (wanted: boolean): boolean => {
    const x = minX + random.next() * (maxX - minX);
    const y = minY + random.next() * (maxY - minY);
    if (isInside(x, y) !== wanted) return false;
    const clear = nearTown(x, y);
    const size = sizeAt(x, y, base);
    if (random.next() > (smallest / size) ** 2 * 3) return false;
    if (
      clear < 0.25 * size ||
      !built.isFree(x, y, 0.5 * Math.min(size, FIRST)) ||
      !spacing.isFree(x, y, near * size)
    )
      return false;
    spacing.add(x, y);
    sites.push({ x, y, size, place: -1, centrality: 1 + Math.min(1, clear / 20_000), inside: wanted });
    return true;
  };
  for (let tries = 0; inside < count; tries++) {
    if (dart(true)) inside++;
    if (tries % 400_000 === 399_999) near *= 0.94;
  }
  // Outside, until new sites hardly find room.
  for (let misses = 0; misses < 40 * count; misses++) if (dart(false)) misses = Math.max(0, misses - 400);
  return sites;
}

/** Distance to the rim of the nearest town's built-up ground; negative inside. Buckets keep it quick. */
function createTownDistance(towns: readonly Town[]): (x: number, y: number) => number {
  const bucket = 12_000;
  const near = new Map<number, Town[]>();
  const keyOf = (i: number, j: number): number => i * 1_000_003 + j;
  for (const town of towns) {
    for (let i = -2; i <= 2; i++) {
      for (let j = -2; j <= 2; j++) {
        const key = keyOf(Math.floor(town.x / bucket) + i, Math.floor(town.y / bucket) + j);
        near.set(key, [...(near.get(key) ?? []), town]);
      }
    }
  }
  return (x, y) => {
    let best = 24_000;
    for (const town of near.get(keyOf(Math.floor(x / bucket), Math.floor(y / bucket))) ?? []) {
      best = Math.min(best, Math.hypot(town.x - x, town.y - y) - town.radius * 1.25);
    }
    return best;
  };
}
