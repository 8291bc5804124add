import { describe, expect, it } from 'vitest';
import { largeChange } from '../../../../shared/rules/v11LargeChange';
import { findingsBy, put, smallPlanWith } from '../../../support/ruleCheck';

describe('V11: a large change is pointed out', () => {
  it('finds nothing without a base, and when nothing changed', () => {
    expect(findingsBy(largeChange, smallPlanWith())).toEqual([]);
    expect(findingsBy(largeChange, smallPlanWith(), smallPlanWith())).toEqual([]);
  });
  it('says how many of the cells of the base version are concerned', () => {
    const changed = smallPlanWith({ cell: put(31, { households: 1 }) });
    expect(findingsBy(largeChange, changed, smallPlanWith())).toMatchObject([
      { id: 'V11:plan', level: 'WARNING', params: { changed: 1, cells: 2, percent: 50 } },
    ]);
  });
});
