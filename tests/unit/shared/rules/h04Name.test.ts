import { describe, expect, it } from 'vitest';
import { uniqueName } from '../../../../shared/rules/h04Name';
import { idsBy, put } from '../../../support/ruleCheck';

describe('H04: names are present, short and unique among siblings', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(uniqueName)).toEqual([]);
  });
  it('takes full width and spaces for the same name', () => {
    expect(idsBy(uniqueName, { cell: put(32, { name: '阳光 花园' }) })).toEqual([
      'H04:071940000015:twice',
      'H04:071940000023:twice',
    ]);
  });
  it('names an empty and a long name', () => {
    expect(idsBy(uniqueName, { cell: put(31, { name: ' ' }) })).toEqual(['H04:071940000015:empty']);
    expect(idsBy(uniqueName, { grid: put(43, { name: '长'.repeat(61) }) })).toEqual([
      'H04:071930000011:long',
    ]);
  });
});
