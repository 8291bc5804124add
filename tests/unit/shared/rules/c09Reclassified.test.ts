import { describe, expect, it } from 'vitest';
import { reclassified } from '../../../../shared/rules/c09Reclassified';
import { findingsBy, put, smallPlanWith, type Breakage } from '../../../support/ruleCheck';

const base = smallPlanWith();
const changed: Breakage = { cell: put(31, { granularity: 'MARKET' }) };
const note = {
  id: 99,
  op: 'RECLASSIFY' as const,
  from: '071940000015',
  to: '071940000015',
  areaShare: 1,
  reason: '',
};

describe('C09: reclassification since the base version is noted', () => {
  it('finds nothing without a base, and where nothing was reclassified', () => {
    expect(findingsBy(reclassified, smallPlanWith(changed))).toEqual([]);
    expect(findingsBy(reclassified, smallPlanWith(), base)).toEqual([]);
  });
  it('names a cell of another granularity, unless a row since then says so', () => {
    const ids = (view: ReturnType<typeof smallPlanWith>) =>
      findingsBy(reclassified, view, base).map(({ id }) => id);
    expect(ids(smallPlanWith(changed))).toEqual(['C09:071940000015']);
    expect(ids(smallPlanWith({ ...changed, lineage: (rows) => [...rows, note] }))).toEqual([]);
  });
});
