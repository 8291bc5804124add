import { describe, expect, it } from 'vitest';
import { boxUnbound } from '../../../../shared/rules/b05BoxUnbound';
import { findingsBy, idsBy, put, smallPlanWith } from '../../../support/ruleCheck';

describe('B05: terminal boxes are bound or unresolved', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(boxUnbound)).toEqual([]);
  });
  it('counts those that are neither, by exchange', () => {
    const findings = findingsBy(boxUnbound, smallPlanWith({ box: put(82, { unresolved: null }) }));
    expect(findings.map(({ id, params }) => [id, params.count])).toEqual([['B05:WY', 1]]);
  });
});
