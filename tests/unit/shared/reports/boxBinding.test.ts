import { describe, expect, it } from 'vitest';
import { boxBinding } from '../../../../shared/reports/boxBinding';
import { put, smallPlanWith } from '../../../support/ruleCheck';

const coverage = { outlineM2: 20000, coveredM2: 20000, gaps: 0, gapM2: 0, overlaps: 0 };

describe('R5, box binding', () => {
  it('counts each box once by type and medium, and sums up', () => {
    expect(boxBinding.build(smallPlanWith(), coverage).rows).toEqual([
      ['GJ', 'FIBRE', 1, 1, 0, 0, 0, 0, 100],
      ['GF', 'FIBRE', 1, 0, 0, 0, 1, 0, 0],
      ['', '', 2, 1, 0, 0, 1, 0, 50],
    ]);
  });

  it('counts open and broken boxes apart and leaves retired ones out', () => {
    const view = smallPlanWith({
      box: put(82, { unresolved: null }),
      binding: put(83, { status: 'BROKEN' }),
    });
    expect(boxBinding.build(view, coverage).rows.at(-1)).toEqual(['', '', 2, 0, 0, 1, 0, 1, 0]);
    const retired = smallPlanWith({ box: put(82, { status: 'RETIRED' }) });
    expect(boxBinding.build(retired, coverage).rows.at(-1)).toEqual(['', '', 1, 1, 0, 0, 0, 0, 100]);
  });
});
