import { describe, expect, it } from 'vitest';
import { completeLineage } from '../../../../shared/rules/v07Lineage';
import { findingsBy, idsBy, smallPlanWith } from '../../../support/ruleCheck';

const split = (id: number, to: string, areaShare: number) => ({
  ...{ id, op: 'SPLIT' as const, from: '071940000031', reason: '' },
  ...{ to, areaShare },
});

describe('V07: the lineage is complete', () => {
  it('finds nothing where all ground of a cell that is gone has successors', () => {
    expect(idsBy(completeLineage)).toEqual([]);
    const whole = [split(1, '071940000015', 0.4), split(2, '071940000023', 0.6)];
    expect(idsBy(completeLineage, { lineage: () => whole })).toEqual([]);
  });
  it('names a cell whose shares do not sum to 1, and one that went without a word', () => {
    const part = [split(1, '071940000015', 0.4), split(2, '071940000023', 0.5)];
    expect(findingsBy(completeLineage, smallPlanWith({ lineage: () => part }))).toMatchObject([
      { id: 'V07:071940000031', params: { missing: 10 } },
    ]);
    const without = smallPlanWith({ cell: (rows) => rows.filter(({ id }) => id !== 32) });
    expect(findingsBy(completeLineage, without, smallPlanWith()).map(({ id }) => id)).toEqual([
      'V07:071940000023',
    ]);
  });
});
