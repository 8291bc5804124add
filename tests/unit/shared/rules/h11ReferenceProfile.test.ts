import { describe, expect, it } from 'vitest';
import { PROFILE_2011_11, referenceProfile } from '../../../../shared/rules/h11ReferenceProfile';
import { idsBy } from '../../../support/ruleCheck';

describe('H11: counts are compared with the reference profile', () => {
  it('says nothing about a plan of another size', () => {
    expect(idsBy(referenceProfile)).toEqual([]);
  });
  it('names every count that differs in a plan of nearly the same size', () => {
    const { categories, cells } = PROFILE_2011_11;
    const kinds = {
      RURAL: 'VILLAGE',
      INDUSTRY: 'SCHOOL',
      CLUSTER: 'MARKET',
      NONCLUSTER: 'OTHER',
      COMMUNITY: 'ESTATE',
      VACANT: 'PARK',
    } as const;
    const make = (counts: Record<keyof typeof kinds, number>) => {
      let id = 1000;
      return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((category) =>
        Array.from({ length: counts[category] }, () => {
          id++;
          const status = 'ACTIVE' as const;
          return {
            id,
            code: String(id),
            name: String(id),
            parent: 43,
            granularity: kinds[category],
            households: null,
            adminCode: null,
            status,
          };
        }),
      );
    };
    expect(make(categories)).toHaveLength(cells);
    expect(idsBy(referenceProfile, { cell: () => make(categories) })).toEqual(['H11:level1', 'H11:level2']);
    const moved = { ...categories, RURAL: categories.RURAL - 1, PARK: 0, VACANT: categories.VACANT + 1 };
    expect(idsBy(referenceProfile, { cell: () => make(moved) })).toEqual([
      'H11:RURAL',
      'H11:VACANT',
      'H11:level1',
      'H11:level2',
    ]);
  });
});
