import { describe, expect, it } from 'vitest';
import { boxCode } from '../../../../shared/rules/b01BoxCode';
import { idsBy, put } from '../../../support/ruleCheck';

describe('B01: box codes are unique per type', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(boxCode)).toEqual([]);
  });
  it('names a code that occurs twice in one type', () => {
    expect(idsBy(boxCode, { box: put(82, { code: 'WY/GJ001', type: 'GJ' }) })).toEqual(['B01:GJ/WY/GJ001']);
    expect(idsBy(boxCode, { box: put(82, { code: 'WY/GJ001' }) })).toEqual([]);
  });
});
