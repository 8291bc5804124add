import { describe, expect, it } from 'vitest';
import { coverageReport } from '../../../../shared/reports/coverageReport';
import { put, smallPlanWith } from '../../../support/ruleCheck';

const coverage = { outlineM2: 20000, coveredM2: 20000, gaps: 0, gapM2: 0, overlaps: 0 };

describe('R2, coverage', () => {
  it('is 100 % of a plan without gaps', () => {
    expect(coverageReport.build(smallPlanWith(), coverage).rows).toEqual([[20000, 20000, 100, 0, 0, 0]]);
  });

  it('never reads 100 % when there is a gap, however small', () => {
    const gap = { ...coverage, coveredM2: 19999.99, gaps: 1, gapM2: 0.01 };
    const view = smallPlanWith({ cell: put(31, {}) });
    expect(coverageReport.build(view, gap).rows).toEqual([[20000, 19999.99, 99.99, 1, 0.01, 0]]);
  });
});
