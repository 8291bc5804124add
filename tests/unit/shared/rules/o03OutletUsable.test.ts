import { describe, expect, it } from 'vitest';
import { outletUsable } from '../../../../shared/rules/o03OutletUsable';
import { idsBy, put } from '../../../support/ruleCheck';

describe('O03: a supporting outlet is active', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(outletUsable)).toEqual([]);
  });
  it('names one that is closed or gone', () => {
    expect(idsBy(outletUsable, { outlet: put(63, { active: false }) })).toEqual(['O03:071930000011/YT01']);
    expect(idsBy(outletUsable, { outlet: () => [] })).toEqual(['O03:071930000011/63']);
  });
});
