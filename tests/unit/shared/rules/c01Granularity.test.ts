import { describe, expect, it } from 'vitest';
import { knownGranularity } from '../../../../shared/rules/c01Granularity';
import { idsBy, put } from '../../../support/ruleCheck';

describe('C01: the granularity is one of the 20', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(knownGranularity)).toEqual([]);
  });
  it('names a cell with another one', () => {
    expect(idsBy(knownGranularity, { cell: put(31, { granularity: 'CASTLE' as never }) })).toEqual([
      'C01:071940000015',
    ]);
  });
});
