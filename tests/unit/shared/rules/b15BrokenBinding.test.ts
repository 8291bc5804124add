import { describe, expect, it } from 'vitest';
import { brokenBinding } from '../../../../shared/rules/b15BrokenBinding';
import { idsBy, put } from '../../../support/ruleCheck';

describe('B15: broken bindings are settled', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(brokenBinding)).toEqual([]);
  });
  it('names one that is not', () => {
    expect(idsBy(brokenBinding, { binding: put(83, { status: 'BROKEN' }) })).toEqual(['B15:GJ/WY/GJ001']);
  });
});
