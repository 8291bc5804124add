/** The six reporting categories of the source deck, in its order (S-46). */
export const CATEGORIES = ['RURAL', 'INDUSTRY', 'CLUSTER', 'NONCLUSTER', 'COMMUNITY', 'VACANT'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The five classes (S-20); RURAL belongs to COMMUNITY (domain A-01). */
export const CLASSES = ['INDUSTRY', 'CLUSTER', 'NONCLUSTER', 'COMMUNITY', 'VACANT'] as const;
export type CellClass = (typeof CLASSES)[number];

/** The 20 granularities (粒度, S-33) in list order, with their default category (table v1, domain §2.4). */
export const GRANULARITIES = {
  GOVERNMENT: { no: 1, category: 'INDUSTRY' },
  FINANCE: { no: 2, category: 'INDUSTRY' },
  LARGE_ENTERPRISE: { no: 3, category: 'INDUSTRY' },
  SMALL_ENTERPRISE: { no: 4, category: 'CLUSTER' },
  HOTEL: { no: 5, category: 'INDUSTRY' },
  TOURISM: { no: 6, category: 'INDUSTRY' },
  SCHOOL: { no: 7, category: 'INDUSTRY' },
  HOSPITAL: { no: 8, category: 'INDUSTRY' },
  INTERNET_CAFE: { no: 9, category: 'INDUSTRY' },
  INDUSTRIAL_PARK: { no: 10, category: 'CLUSTER' },
  OFFICE_BUILDING: { no: 11, category: 'CLUSTER' },
  MARKET: { no: 12, category: 'CLUSTER' },
  STREET_SHOPS: { no: 13, category: 'CLUSTER' },
  OTHER: { no: 14, category: 'NONCLUSTER' },
  ESTATE: { no: 15, category: 'COMMUNITY' },
  MIXED_RESIDENTIAL: { no: 16, category: 'COMMUNITY' },
  VACANT_LAND: { no: 17, category: 'VACANT' },
  PUBLIC_FACILITY: { no: 18, category: 'VACANT' },
  PARK: { no: 19, category: 'VACANT' },
  VILLAGE: { no: 20, category: 'RURAL' },
} as const satisfies Record<string, { no: number; category: Category }>;

export type Granularity = keyof typeof GRANULARITIES;

export const GRANULARITY_CODES = [
  'GOVERNMENT',
  'FINANCE',
  'LARGE_ENTERPRISE',
  'SMALL_ENTERPRISE',
  'HOTEL',
  'TOURISM',
  'SCHOOL',
  'HOSPITAL',
  'INTERNET_CAFE',
  'INDUSTRIAL_PARK',
  'OFFICE_BUILDING',
  'MARKET',
  'STREET_SHOPS',
  'OTHER',
  'ESTATE',
  'MIXED_RESIDENTIAL',
  'VACANT_LAND',
  'PUBLIC_FACILITY',
  'PARK',
  'VILLAGE',
] as const satisfies readonly Granularity[];

/** Version of the granularity → category → class table that a plan and a bundle name. */
export const GRANULARITY_TABLE = 'v1';

export function categoryOf(granularity: Granularity): Category {
  return GRANULARITIES[granularity].category;
}

export function classOf(granularity: Granularity): CellClass {
  const category = categoryOf(granularity);
  return category === 'RURAL' ? 'COMMUNITY' : category;
}
