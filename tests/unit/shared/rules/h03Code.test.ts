import { describe, expect, it } from 'vitest';
import { permanentCode } from '../../../../shared/rules/h03Code';
import { idsBy, put } from '../../../support/ruleCheck';

describe('H03: the permanent code is right and unique', () => {
  it('finds nothing in a sound plan', () => {
    expect(idsBy(permanentCode)).toEqual([]);
  });
  it.each([
    ['a wrong check digit', '071940000016', 'malformed'],
    ['another network', '072040000017', 'otherNetwork'],
    ['another level', '071930000773', 'otherLevel'],
  ])('names a code with %s', (_, code, variant) => {
    expect(idsBy(permanentCode, { cell: put(31, { code }) })).toEqual([`H03:${code}:${variant}:31`]);
  });
  it('names both owners of a code, and the reuse of a retired one', () => {
    expect(idsBy(permanentCode, { cell: put(31, { code: '071940000023' }) })).toEqual([
      'H03:071940000023:twice:31',
      'H03:071940000023:twice:32',
    ]);
    const retired = [
      { id: 51, op: 'MERGE' as const, from: '071940000023', to: '071940000015', areaShare: 1, reason: '' },
    ];
    expect(idsBy(permanentCode, { lineage: () => retired })).toEqual(['H03:071940000023:retired:32']);
  });
  it('counts a code as retired that a split has left to none of its parts, though it kept it before', () => {
    const row = (id: number, from: string, to: string, areaShare: number) =>
      ({ id, op: 'SPLIT', from, to, areaShare, reason: '' }) as const;
    const [code, other, third] = ['071940000023', '071940000015', '071940000031'];
    const keeping = [row(51, code, code, 0.7), row(52, code, other, 0.3)];
    expect(idsBy(permanentCode, { lineage: () => keeping })).toEqual([]);
    const renaming = [row(53, code, other, 0.1), row(54, code, third, 0.9)];
    expect(idsBy(permanentCode, { lineage: () => [...keeping, ...renaming] })).toEqual([
      'H03:071940000023:retired:32',
    ]);
    expect(idsBy(permanentCode, { lineage: () => renaming })).toEqual(['H03:071940000023:retired:32']);
  });
});
