import { CATEGORIES, GRANULARITIES, GRANULARITY_CODES, type Granularity } from '../document/granularity';
import { at } from './at';
import { largestRemainder } from './largestRemainder';

/** Cells of the source deck (S-45). */
export const DECK_CELLS = 7183;

/** Cells by category in the source deck (S-46), in the order of CATEGORIES. */
const DECK_CATEGORIES = [1951, 742, 1861, 190, 2058, 381] as const;

/** Invented shares of the 20 granularities inside their categories. */
const SHARES: Readonly<Record<Granularity, number>> = {
  GOVERNMENT: 196,
  FINANCE: 92,
  LARGE_ENTERPRISE: 84,
  SMALL_ENTERPRISE: 702,
  HOTEL: 88,
  TOURISM: 22,
  SCHOOL: 168,
  HOSPITAL: 64,
  INTERNET_CAFE: 28,
  INDUSTRIAL_PARK: 96,
  OFFICE_BUILDING: 268,
  MARKET: 145,
  STREET_SHOPS: 650,
  OTHER: 190,
  ESTATE: 1312,
  MIXED_RESIDENTIAL: 746,
  VACANT_LAND: 236,
  PUBLIC_FACILITY: 86,
  PARK: 59,
  VILLAGE: 1951,
};

/** Part of a granularity that is cut out of a host cell, as a hole in it. */
const CUT_OUT: Readonly<Partial<Record<Granularity, number>>> = {
  OFFICE_BUILDING: 0.56,
  MARKET: 0.4,
  SCHOOL: 0.4,
  HOSPITAL: 0.4,
  HOTEL: 0.45,
  INTERNET_CAFE: 1,
  FINANCE: 0.55,
  GOVERNMENT: 0.2,
};

/** Part of a granularity that lies in the country, away from any town. */
const OUT_OF_TOWN: Readonly<Partial<Record<Granularity, number>>> = {
  VACANT_LAND: 0.42,
  TOURISM: 0.7,
  VILLAGE: 1,
};

export interface SampleCounts {
  /** Size against the source deck's city: 1 for 7,183 cells. */
  readonly ratio: number;
  readonly cells: number;
  /** Cells by granularity: on ground of their own in town, out of town, cut out of a host, or a street strip. */
  readonly town: ReadonlyMap<Granularity, number>;
  readonly country: ReadonlyMap<Granularity, number>;
  readonly cutOuts: ReadonlyMap<Granularity, number>;
  readonly strips: number;
  /** Cut-out cells that get a second part. */
  readonly secondParts: number;
  readonly level1: number;
  readonly level2: number;
  readonly level3: number;
  readonly townships: number;
  readonly exchanges: number;
  readonly crossConnects: number;
  readonly terminals: number;
  readonly outlets: number;
}

/**
 * How much of everything a sample of this size has. For 7,183 cells exactly the counts of the source deck;
 * otherwise categories, and granularities inside them, in proportion by largest remainder.
 */
export function sampleCounts(requested: number, scale: number): SampleCounts {
  const cells = Math.round(requested * scale);
  if (!Number.isInteger(cells) || cells < 40)
    throw new RangeError(`a sample has at least 40 cells, not ${cells}`);
  const ratio = cells / DECK_CELLS;
  const categories = largestRemainder(cells, DECK_CATEGORIES);
  const town = new Map<Granularity, number>();
  const country = new Map<Granularity, number>();
  const cutOuts = new Map<Granularity, number>();
  let strips = 0;
  for (const [i, category] of CATEGORIES.entries()) {
    const members = GRANULARITY_CODES.filter((code) => GRANULARITIES[code].category === category);
    const shares = largestRemainder(
      at(categories, i),
      members.map((code) => SHARES[code]),
    );
    for (const [k, code] of members.entries()) {
      const count = at(shares, k);
      if (code === 'STREET_SHOPS') {
        strips = count;
        continue;
      }
      const inCountry = Math.round(count * (OUT_OF_TOWN[code] ?? 0));
      const cut = Math.round(count * (CUT_OUT[code] ?? 0));
      country.set(code, inCountry);
      cutOuts.set(code, cut);
      town.set(code, count - inCountry - cut);
    }
  }
  const level1 = Math.max(1, Math.round(14 * ratio));
  const level2 = Math.max(level1, Math.round(249 * ratio));
  return {
    ratio,
    cells,
    town,
    country,
    cutOuts,
    strips,
    secondParts: Math.round(36 * ratio),
    level1,
    level2,
    level3: Math.max(level2, Math.round(905 * ratio)),
    townships: Math.max(1, Math.round(119 * ratio)),
    exchanges: Math.max(1, Math.round(28 * ratio)),
    crossConnects: Math.round(3000 * ratio),
    terminals: Math.round(57_000 * ratio),
    outlets: Math.max(3, Math.round(600 * ratio)),
  };
}
