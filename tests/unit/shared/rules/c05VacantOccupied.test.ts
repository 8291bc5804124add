import { describe, expect, it } from 'vitest';
import { vacantOccupied } from '../../../../shared/rules/c05VacantOccupied';
import { idsBy, put } from '../../../support/ruleCheck';

describe('C05: vacant cells are vacant', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(vacantOccupied)).toEqual([]);
  });
  it('names a vacant cell with households', () => {
    expect(idsBy(vacantOccupied, { cell: put(32, { households: 3 }) })).toEqual(['C05:071940000023']);
  });
  it('names a vacant cell with lines in use, when the binding is confirmed', () => {
    expect(idsBy(vacantOccupied, { binding: put(83, { cell: 32 }) })).toEqual(['C05:071940000023']);
    expect(idsBy(vacantOccupied, { binding: put(83, { cell: 32, status: 'SUGGESTED' }) })).toEqual([]);
  });
});
