import { describe, expect, test } from 'vitest';
import {
  CATEGORIES,
  categoryOf,
  GRANULARITY_CODES,
  type Granularity,
} from '../../../../shared/document/granularity';
import { sampleCounts, type SampleCounts } from '../../../../shared/sample/counts';

function byGranularity(counts: SampleCounts): Map<Granularity, number> {
  const sums = new Map<Granularity, number>([['STREET_SHOPS', counts.strips]]);
  for (const part of [counts.town, counts.country, counts.cutOuts]) {
    for (const [kind, count] of part) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return sums;
}

function byCategory(counts: SampleCounts): number[] {
  const sums = byGranularity(counts);
  return CATEGORIES.map((category) =>
    [...sums].reduce((sum, [kind, count]) => sum + (categoryOf(kind) === category ? count : 0), 0),
  );
}

describe('sampleCounts', () => {
  test('gives exactly the units and the six categories of the source deck', () => {
    const counts = sampleCounts(7183, 1);
    expect(byCategory(counts)).toEqual([1951, 742, 1861, 190, 2058, 381]);
    expect([counts.level1, counts.level2, counts.level3]).toEqual([14, 249, 905]);
    expect([counts.crossConnects, counts.terminals]).toEqual([3000, 57_000]);
  });

  test('uses all 20 granularities', () => {
    const sums = byGranularity(sampleCounts(7183, 1));
    for (const kind of GRANULARITY_CODES) expect(sums.get(kind), kind).toBeGreaterThan(0);
  });

  test.each([
    [7183, 16],
    [300, 1],
    [1000, 3],
  ])('%i cells times %i add up, no part is negative', (cells, scale) => {
    const counts = sampleCounts(cells, scale);
    expect(byCategory(counts).reduce((a, b) => a + b, 0)).toBe(cells * scale);
    for (const part of [counts.town, counts.country, counts.cutOuts]) {
      for (const count of part.values()) expect(count).toBeGreaterThanOrEqual(0);
    }
  });

  test('refuses a sample that is too small to be a city', () => {
    expect(() => sampleCounts(39, 1)).toThrow(RangeError);
    expect(() => sampleCounts(Number.NaN, 1)).toThrow(RangeError);
  });
});
