import { describe, expect, it } from 'vitest';
import { categoriesByUnit } from '../../../../shared/reports/categoriesByUnit';
import { put, smallPlanWith } from '../../../support/ruleCheck';

const coverage = { outlineM2: 20000, coveredM2: 20000, gaps: 0, gapM2: 0, overlaps: 0 };

describe('R1 by unit', () => {
  it('has the plan, then each level-1 grid with its level-2 grids', () => {
    const { columns, rows } = categoriesByUnit.build(smallPlanWith(), coverage);
    expect(columns.slice(0, 4)).toEqual(['level', 'code', 'name', 'cells']);
    expect(rows).toEqual([
      [0, '', '', 2, 0, 0, 0, 0, 1, 1],
      [1, '071910000014', '茅箭', 2, 0, 0, 0, 0, 1, 1],
      [2, '071920000018', '五堰片区', 2, 0, 0, 0, 0, 1, 1],
    ]);
  });

  it('counts a new category where the cell changed', () => {
    const { rows } = categoriesByUnit.build(
      smallPlanWith({ cell: put(31, { granularity: 'MARKET' }) }),
      coverage,
    );
    expect(rows[0]).toEqual([0, '', '', 2, 0, 0, 1, 0, 0, 1]);
  });
});
