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
});
