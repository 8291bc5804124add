import { describe, expect, it } from 'vitest';
import { cellGeometry } from '../../../../shared/rules/g01CellGeometry';
import { idsBy } from '../../../support/ruleCheck';

describe('G01: the ground of a cell closes', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(cellGeometry)).toEqual([]);
  });
  it('names a cell without ground', () => {
    const other = {
      id: 33,
      code: '071940000031',
      name: '无地',
      parent: 43,
      granularity: 'OTHER' as const,
      households: null,
      adminCode: null,
      status: 'ACTIVE' as const,
    };
    const ids = idsBy(cellGeometry, { cell: (rows) => [...rows, other] });
    expect(ids).toEqual(['G01:cell@0,0']);
  });
  it('names a boundary of a cell that does not exist', () => {
    expect(idsBy(cellGeometry, { cell: (rows) => rows.slice(0, 1) }).length).toBeGreaterThan(0);
  });
});
