import { knownCandidate, swappedCandidate, type CrsBasis, type CrsCandidate } from './crsCandidate';
import { isShiftedArea } from './webMapShift';

/** Bounds of coordinates as a file has them. */
export interface CoordinateRange {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** China in degrees, with room for its sea. */
const CHINA = { minX: 73, minY: 3, maxX: 136, maxY: 54 };
/** Northings of China in a Gauss-Kruger zone, and eastings without zone prefix (6 degrees wide at most), metres. */
const NORTHINGS = [300_000, 6_100_000] as const;
const EASTINGS = [150_000, 850_000] as const;
const FIRST_3_DEGREE_ZONE = 25;
const LAST_3_DEGREE_ZONE = 45;
const FIRST_6_DEGREE_ZONE = 13;
const LAST_6_DEGREE_ZONE = 23;

/**
 * What coordinates can be by their size alone, likeliest first: degrees of China (plain or shifted by web maps),
 * degrees elsewhere, CGCS2000 zones with and without prefix, web Mercator; each also with exchanged axes where that
 * fits better. `favourite` is the plan's own CRS: without a prefix nothing else tells the meridian.
 */
export function rangeCandidates(range: CoordinateRange, favourite?: string): readonly CrsCandidate[] {
  const exchanged = readable(turned(range), favourite).map((candidate) =>
    swappedCandidate(candidate, 'RANGE'),
  );
  return [...readable(range, favourite), ...exchanged];
}

/** The same coordinates with exchanged axes. */
export function turned({ minX, minY, maxX, maxY }: CoordinateRange): CoordinateRange {
  return { minX: minY, minY: minX, maxX: maxY, maxY: maxX };
}

export function isDegrees({ minX, minY, maxX, maxY }: CoordinateRange): boolean {
  return minX >= -180.0001 && maxX <= 180.0001 && minY >= -90.0001 && maxY <= 90.0001;
}

export function liesInChina(range: CoordinateRange): boolean {
  return (
    range.minX >= CHINA.minX &&
    range.maxX <= CHINA.maxX &&
    range.minY >= CHINA.minY &&
    range.maxY <= CHINA.maxY
  );
}

/** Degrees that web maps may have shifted. */
export function shiftedCandidates(basis: CrsBasis): readonly CrsCandidate[] {
  return [...knownCandidate('GCJ02', basis), ...knownCandidate('BD09', basis)];
}

function readable(range: CoordinateRange, favourite: string | undefined): readonly CrsCandidate[] {
  const known = (codes: readonly number[]): readonly CrsCandidate[] =>
    codes.flatMap((code) => knownCandidate(`EPSG:${code}`, 'RANGE'));
  if (isDegrees(range)) {
    if (liesInChina(range) && isShiftedArea(range.minX, range.minY))
      return [...known([4490]), ...shiftedCandidates('RANGE')];
    return liesInChina(turned(range)) ? [] : known([4326]);
  }
  if (range.minY < NORTHINGS[0] || range.maxY > NORTHINGS[1] * 1.25) return [];
  const prefix = Math.floor(range.minX / 1e6);
  const rest = [range.minX - prefix * 1e6, range.maxX - prefix * 1e6] as const;
  const isEasting = rest[0] >= EASTINGS[0] && rest[1] <= EASTINGS[1];
  const found: number[] = [];
  if (isEasting && prefix >= FIRST_3_DEGREE_ZONE && prefix <= LAST_3_DEGREE_ZONE)
    found.push(4513 + prefix - FIRST_3_DEGREE_ZONE);
  if (range.minX >= 8.1e6 && range.maxX <= 15.2e6 && range.maxY <= 7.3e6) found.push(3857);
  if (isEasting && prefix >= FIRST_6_DEGREE_ZONE && prefix <= LAST_6_DEGREE_ZONE)
    found.push(4491 + prefix - FIRST_6_DEGREE_ZONE);
  if (!isEasting || prefix !== 0 || range.maxY > NORTHINGS[1]) return known(found);
  const own = favourite === undefined ? [] : knownCandidate(favourite, 'RANGE').filter((c) => !c.geographic);
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...known(MERIDIANS).filter(({ id }) => !ids.has(id))];
}

/** 3-degree zones by central meridian, from the middle of the country outwards. */
const MERIDIANS = Array.from({ length: 21 }, (_, zone) => 4534 + zone).sort(
  (a, b) => Math.abs(a - 4546) - Math.abs(b - 4546),
);
