import { describe, expect, it } from 'vitest';
import { onePrimaryClaim } from '../../../../shared/rules/k01PrimaryClaim';
import { idsBy } from '../../../support/ruleCheck';

describe('K01: one active primary claim', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(onePrimaryClaim)).toEqual([]);
  });
  it('names a cell with two', () => {
    const second = {
      id: 66,
      subjectType: 'CELL' as const,
      subject: 31,
      staff: 61,
      kind: 'PRIMARY' as const,
      share: 0,
      from: '2011-04-01',
      to: null,
      status: 'ACTIVE' as const,
    };
    expect(idsBy(onePrimaryClaim, { claim: (rows) => [...rows, second] })).toEqual(['K01:CELL/071940000015']);
    expect(idsBy(onePrimaryClaim, { claim: (rows) => [...rows, { ...second, status: 'ENDED' }] })).toEqual(
      [],
    );
  });
});
