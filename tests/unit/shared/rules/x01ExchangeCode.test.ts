import { describe, expect, it } from 'vitest';
import { exchangeCode } from '../../../../shared/rules/x01ExchangeCode';
import { idsBy } from '../../../support/ruleCheck';

describe('X01: exchange codes are unique', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(exchangeCode)).toEqual([]);
  });
  it('names a code that occurs twice', () => {
    expect(
      idsBy(exchangeCode, { exchange: (rows) => [...rows, ...rows.map((row) => ({ ...row, id: 79 }))] }),
    ).toEqual(['X01:WY']);
  });
});
