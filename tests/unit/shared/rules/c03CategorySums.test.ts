import { describe, expect, it } from 'vitest';
import { categorySums } from '../../../../shared/rules/c03CategorySums';
import { idsBy, put } from '../../../support/ruleCheck';

describe('C03: categories add up to all cells', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(categorySums)).toEqual([]);
  });
  it('names the plan when cells hang on no tree', () => {
    expect(idsBy(categorySums, { grid: put(43, { parent: 999 }) })).toEqual(['C03:plan']);
  });
});
