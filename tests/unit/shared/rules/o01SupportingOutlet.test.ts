import { describe, expect, it } from 'vitest';
import { supportingOutlet } from '../../../../shared/rules/o01SupportingOutlet';
import { idsBy } from '../../../support/ruleCheck';

describe('O01: one supporting outlet per level-3 grid', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(supportingOutlet)).toEqual([]);
  });
  it('names a grid with none and a grid with two', () => {
    expect(idsBy(supportingOutlet, { support: () => [] })).toEqual(['O01:071930000011']);
    expect(
      idsBy(supportingOutlet, { support: (rows) => [...rows, { id: 67, grid: 43, outlet: 64 }] }),
    ).toEqual(['O01:071930000011']);
  });
});
