import { describe, expect, it } from 'vitest';
import { hasParent } from '../../../../shared/rules/h02Parent';
import { idsBy, put } from '../../../support/ruleCheck';

describe('H02: levels 2 to 4 have a parent', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(hasParent)).toEqual([]);
  });
  it('names a cell whose parent is missing', () => {
    expect(idsBy(hasParent, { cell: put(31, { parent: 999 }) })).toEqual(['H02:071940000015']);
  });
  it('names a level-2 grid without a parent and a level-1 grid with one', () => {
    expect(idsBy(hasParent, { grid: put(42, { parent: null }) })).toEqual(['H02:071920000018']);
    expect(idsBy(hasParent, { grid: put(41, { parent: 43 }) })).toEqual(['H02:071910000014']);
  });
});
