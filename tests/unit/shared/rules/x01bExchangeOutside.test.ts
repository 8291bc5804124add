import { describe, expect, it } from 'vitest';
import { exchangeOutside } from '../../../../shared/rules/x01bExchangeOutside';
import { idsBy, put } from '../../../support/ruleCheck';

describe('X01: an exchange stands in its own coverage', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(exchangeOutside)).toEqual([]);
  });
  it('names one that does not', () => {
    expect(idsBy(exchangeOutside, { exchange: put(71, { x: 0, y: 0 }) })).toEqual(['X01b:WY']);
    expect(idsBy(exchangeOutside, { exchange: put(71, { x: 0, y: 0 }), coverage: () => [] })).toEqual([]);
  });
});
