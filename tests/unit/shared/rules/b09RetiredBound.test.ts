import { describe, expect, it } from 'vitest';
import { retiredBound } from '../../../../shared/rules/b09RetiredBound';
import { idsBy, put } from '../../../support/ruleCheck';

describe('B09: a retired box is unbound', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(retiredBound)).toEqual([]);
  });
  it('names one that is bound', () => {
    expect(idsBy(retiredBound, { box: put(81, { status: 'RETIRED' }) })).toEqual(['B09:GJ/WY/GJ001']);
  });
});
