import { describe, expect, it } from 'vitest';
import { outletSupport } from '../../../../shared/reports/outletSupport';
import { put, smallPlanWith } from '../../../support/ruleCheck';

const coverage = { outlineM2: 20000, coveredM2: 20000, gaps: 0, gapM2: 0, overlaps: 0 };

describe('R8, outlet support', () => {
  it('counts grids and cells of each outlet, idle ones included', () => {
    expect(outletSupport.build(smallPlanWith(), coverage).rows).toEqual([
      ['YT01', '五堰营业厅', 'OWN_HALL', 1, 1, 2],
      ['YT02', '代理点', 'AGENT', 0, 0, 0],
    ]);
  });

  it('follows the support links', () => {
    const view = smallPlanWith({ support: put(65, { outlet: 64 }) });
    expect(outletSupport.build(view, coverage).rows.map((row) => row[4])).toEqual([0, 1]);
  });
});
