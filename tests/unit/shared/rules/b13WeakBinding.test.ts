import { describe, expect, it } from 'vitest';
import { weakBinding } from '../../../../shared/rules/b13WeakBinding';
import { idsBy, put } from '../../../support/ruleCheck';

describe('B13: weak automatic bindings are reviewed', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(weakBinding)).toEqual([]);
  });
  it('counts those that are not, by level-2 grid', () => {
    const weak = { status: 'SUGGESTED' as const, confidence: 0.79, reviewedBy: null };
    expect(idsBy(weakBinding, { binding: put(83, weak) })).toEqual(['B13:071920000018']);
    expect(idsBy(weakBinding, { binding: put(83, { ...weak, confidence: 0.8 }) })).toEqual([]);
    expect(idsBy(weakBinding, { binding: put(83, { ...weak, reviewedBy: '王工' }) })).toEqual([]);
  });
});
