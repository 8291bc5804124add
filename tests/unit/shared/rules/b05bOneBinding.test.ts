import { describe, expect, it } from 'vitest';
import { oneBinding } from '../../../../shared/rules/b05bOneBinding';
import { idsBy, put } from '../../../support/ruleCheck';

describe('B05: a box is bound once at most', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(oneBinding)).toEqual([]);
  });
  it('names a box with two bindings, or one to a missing cell', () => {
    expect(
      idsBy(oneBinding, {
        binding: (rows) => [...rows, ...rows.map((row) => ({ ...row, id: 84, cell: 32 }))],
      }),
    ).toEqual(['B05b:GJ/WY/GJ001']);
    expect(idsBy(oneBinding, { binding: put(83, { cell: 999 }) })).toEqual(['B05b:GJ/WY/GJ001']);
  });
});
