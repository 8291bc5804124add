import { describe, expect, it } from 'vitest';
import { staffLoads } from '../../../../shared/reports/staffLoads';
import { put, smallPlanWith } from '../../../support/ruleCheck';

const coverage = { outlineM2: 20000, coveredM2: 20000, gaps: 0, gapM2: 0, overlaps: 0 };

describe('R3, load per person', () => {
  it('counts grids and cells of each person', () => {
    expect(staffLoads.build(smallPlanWith(), coverage).rows).toEqual([
      ['S001', '张三', 'GRID_MANAGER', 2, 1, 0, 0],
    ]);
  });

  it('tells kinds of claims apart', () => {
    const view = smallPlanWith({ claim: put(62, { kind: 'MENTOR' }) });
    expect(staffLoads.build(view, coverage).rows[0]?.slice(3)).toEqual([2, 0, 0, 1]);
  });
});
