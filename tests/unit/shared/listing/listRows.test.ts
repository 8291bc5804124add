import { describe, expect, it } from 'vitest';
import { present } from '../../../../shared/base/invariant';
import { PLAIN_BUILDING, type BuildingRecord } from '../../../../shared/document/records/network';
import { translate } from '../../../../shared/i18n/translate';
import { listRows, type RowQuery } from '../../../../shared/listing/listRows';
import { LISTINGS } from '../../../../shared/listing/registry';
import { asciiCoverage } from '../../../support/asciiCoverage';

const listing = present(
  LISTINGS.find(({ table }) => table === 'building'),
  'buildings',
);
const say = (code: string): string => translate('zh-CN', code, {});

function listed(buildings: readonly Partial<BuildingRecord>[], query: Partial<RowQuery>): string[] {
  const { plan } = asciiCoverage('A B');
  const rows = buildings.map((building, at): BuildingRecord => ({
    ...PLAIN_BUILDING,
    id: 1000 + at,
    code: `B${at}`,
    name: '',
    kind: 'OTHER',
    floors: 0,
    polygons: [],
    ...building,
  }));
  plan.load('building', rows);
  const all = { text: '', columns: listing.columns, filters: new Map(), sort: null, ...query };
  const steps = listRows(plan, listing, all, say);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value.map((id) => rows[id - 1000]?.code ?? '?');
  }
}

describe('rows of a table', () => {
  it('come in order of ids, whatever the order in which they are stored', () => {
    expect(listed([{}, {}, {}], {})).toEqual(['B0', 'B1', 'B2']);
  });

  it('are found by any text that a shown column shows, words as they are written', () => {
    const some = [
      { name: '五堰市场', kind: 'MARKET' as const },
      { kind: 'MARKET' as const },
      { name: 'ＡＢ座' },
    ];
    expect(listed(some, { text: '市场' })).toEqual(['B0', 'B1']);
    expect(listed(some, { text: 'ab' })).toEqual(['B2']);
    const onlyNames = listing.columns.filter(({ id }) => id === 'name');
    expect(listed(some, { text: '市场', columns: onlyNames })).toEqual(['B0']);
  });

  it('pass filters of single columns, all of them; a range leaves out what is not known', () => {
    const some = [{ floors: 3 }, { floors: 12, kind: 'OFFICE' as const }, {}, { floors: 30 }];
    const floors = { kind: 'RANGE', from: 10, to: null } as const;
    expect(listed(some, { filters: new Map([['floors', floors]]) })).toEqual(['B1', 'B3']);
    const kind = { kind: 'WORDS', words: ['OFFICE'] } as const;
    const both = new Map<string, typeof floors | typeof kind>([
      ['floors', floors],
      ['kind', kind],
    ]);
    expect(listed(some, { filters: both })).toEqual(['B1']);
    const unknown = { kind: 'WORDS', words: [''] } as const;
    expect(listed([{ technology: 'FTTH' }, {}], { filters: new Map([['technology', unknown]]) })).toEqual([
      'B1',
    ]);
  });

  it('sort Chinese by sound and numbers inside texts by size, what is not known last in both directions', () => {
    const some = [{ name: '中山路 10 号' }, { name: '中山路 9 号' }, {}, { name: '北京路' }];
    const sort = (descending: boolean) => ({ sort: { column: 'name', descending } });
    expect(listed(some, sort(false))).toEqual(['B3', 'B1', 'B0', 'B2']);
    expect(listed(some, sort(true))).toEqual(['B0', 'B1', 'B3', 'B2']);
  });

  it('keep equals in order of ids over thousands of rows', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ floors: 1 + (at % 7) }));
    const found = listed(many, { sort: { column: 'floors', descending: true } });
    const expected = many
      .map(({ floors }, at) => ({ floors, at }))
      .sort((a, b) => b.floors - a.floors || a.at - b.at)
      .map(({ at }) => `B${at}`);
    expect(found).toEqual(expected);
  });
});
