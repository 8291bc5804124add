import { describe, expect, it } from 'vitest';
import { slideText } from '../../../../shared/reports/slideText';
import { put, smallPlanWith } from '../../../support/ruleCheck';

const coverage = { outlineM2: 20000, coveredM2: 20000, gaps: 0, gapM2: 0, overlaps: 0 };

describe('The line of the source slide', () => {
  it('has the wording of the deck with the numbers of the plan', () => {
    expect(slideText(smallPlanWith({ cell: put(32, { granularity: 'VILLAGE' }) }))).toBe(
      '一级网格1个，二级网格1个（含网元2个），其中：乡村1个，行业客户0个，中小企业及聚类0个，非聚类0个，社区1个，空地0个。',
    );
    expect(coverage.gaps).toBe(0);
  });
});
