import { describe, expect, it } from 'vitest';
import { levelChain } from '../../../../shared/rules/h01LevelChain';
import { idsBy, put } from '../../../support/ruleCheck';

describe('H01: a child is one level below its parent', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(levelChain)).toEqual([]);
  });
  it('names a cell under a level-2 grid', () => {
    expect(idsBy(levelChain, { cell: put(31, { parent: 42 }) })).toEqual(['H01:071940000015']);
  });
  it('names a level-3 grid under level 1, and a cycle', () => {
    expect(idsBy(levelChain, { grid: put(43, { parent: 41 }) })).toEqual(['H01:071930000011']);
    expect(idsBy(levelChain, { grid: put(42, { parent: 42 }) })).toEqual(['H01:071920000018']);
  });
});
