import { describe, expect, it } from 'vitest';
import { boxChain } from '../../../../shared/rules/b02BoxChain';
import { idsBy, put } from '../../../support/ruleCheck';

describe('B02: the chain of boxes is legal', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(boxChain)).toEqual([]);
  });
  it.each([
    ['a parent that is missing', 82, { parent: 999 }, 'GF/WY/GF001:missing'],
    ['a parent of the wrong type', 82, { type: 'FX' as const, parent: 81 }, 'FX/WY/GF001:type'],
    ['a cycle', 81, { parent: 81 }, 'GJ/WY/GJ001:cycle'],
    ['no exchange at its end', 81, { exchange: null }, 'GJ/WY/GJ001:exchange'],
  ])('names a box with %s', (_, id, fields, key) => {
    expect(idsBy(boxChain, { box: put(id, fields) })).toContain(`B02:${key}`);
  });
  it('leaves retired boxes and direct distribution alone', () => {
    expect(idsBy(boxChain, { box: put(82, { parent: 999, status: 'RETIRED' }) })).toEqual([]);
    expect(idsBy(boxChain, { box: put(82, { parent: null }) })).toEqual([]);
  });
});
