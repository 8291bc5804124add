import { describe, expect, it } from 'vitest';
import { slideTable } from '../../../../shared/reports/slideTable';
import { put, smallPlanWith } from '../../../support/ruleCheck';

const coverage = { outlineM2: 20000, coveredM2: 20000, gaps: 0, gapM2: 0, overlaps: 0 };

describe('R1, the slide table', () => {
  it('counts levels, categories, classes and granularities', () => {
    const { rows } = slideTable.build(smallPlanWith(), coverage);
    const count = (list: string, code: string) => rows.find((row) => row[0] === list && row[1] === code)?.[2];
    expect([1, 2, 3, 4].map((level) => count('level', String(level)))).toEqual([1, 1, 1, 2]);
    expect([count('category', 'COMMUNITY'), count('category', 'VACANT'), count('category', 'RURAL')]).toEqual(
      [1, 1, 0],
    );
    expect(count('class', 'COMMUNITY')).toBe(1);
    expect(rows.filter(([list]) => list === 'granularity')).toHaveLength(20);
  });

  it('counts a village as rural, in the class of communities', () => {
    const { rows } = slideTable.build(smallPlanWith({ cell: put(32, { granularity: 'VILLAGE' }) }), coverage);
    expect(rows).toContainEqual(['category', 'RURAL', 1]);
    expect(rows).toContainEqual(['class', 'COMMUNITY', 2]);
  });
});
