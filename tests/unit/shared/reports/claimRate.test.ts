import { describe, expect, it } from 'vitest';
import { claimRate } from '../../../../shared/reports/claimRate';
import { put, smallPlanWith } from '../../../support/ruleCheck';

const coverage = { outlineM2: 20000, coveredM2: 20000, gaps: 0, gapM2: 0, overlaps: 0 };

describe('R3, the claim rate', () => {
  it('leaves vacant cells out of the rate', () => {
    const { rows } = claimRate.build(smallPlanWith(), coverage);
    expect(rows).toEqual([
      ['071910000014', '茅箭', 1, 1, 100, 1, 0],
      ['', '', 1, 1, 100, 1, 0],
    ]);
  });

  it('counts only active primary claims', () => {
    const ended = smallPlanWith({ claim: put(62, { status: 'ENDED' }) });
    expect(claimRate.build(ended, coverage).rows[1]).toEqual(['', '', 1, 0, 0, 1, 0]);
    const shared = smallPlanWith({ claim: put(62, { kind: 'CO' }) });
    expect(claimRate.build(shared, coverage).rows[1]).toEqual(['', '', 1, 0, 0, 1, 0]);
  });
});
