import { describe, expect, it } from 'vitest';
import { emptyGrid } from '../../../../shared/rules/h05EmptyGrid';
import { idsBy } from '../../../support/ruleCheck';

describe('H05: no grid is empty', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(emptyGrid)).toEqual([]);
  });
  it('names a level-3 grid without cells and the grids above without grids', () => {
    expect(idsBy(emptyGrid, { cell: () => [] })).toEqual(['H05:071930000011']);
    expect(idsBy(emptyGrid, { grid: (rows) => rows.filter(({ level }) => level === 1) })).toEqual([
      'H05:071910000014',
    ]);
  });
});
