import { describe, expect, it } from 'vitest';
import { responsiblePerson } from '../../../../shared/rules/h06Responsible';
import { idsBy, put } from '../../../support/ruleCheck';

describe('H06: every grid has an active responsible person', () => {
  it('names the grid that has none', () => {
    expect(idsBy(responsiblePerson)).toEqual(['H06:071930000011']);
  });
  it('names grids whose person is inactive or gone', () => {
    const expected = ['H06:071910000014', 'H06:071920000018', 'H06:071930000011'];
    expect(idsBy(responsiblePerson, { staff: put(61, { active: false }) })).toEqual(expected);
    expect(idsBy(responsiblePerson, { staff: () => [] })).toEqual(expected);
  });
});
