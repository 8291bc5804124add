import { expect, test } from 'vitest';
import { present } from '../../../../../shared/base/invariant';
import { LISTINGS } from '../../../../../shared/listing/registry';
import {
  filteredBy,
  firstView,
  readTableView,
  shownColumns,
  sortedBy,
  withColumn,
} from '../../../../../renderer/panels/table/tableView';

const cells = present(LISTINGS[0], 'cells');
const first = firstView(cells);

test('an arrangement comes back as it was left', () => {
  const arranged = sortedBy(
    filteredBy(withColumn(first, cells, 'adminCode', true), 'area', { kind: 'RANGE', from: 5, to: null }),
    'name',
  );
  expect(readTableView(JSON.stringify(arranged), cells)).toEqual(arranged);
});

test('what another version of the program kept is left out, and nonsense is no arrangement', () => {
  const odd = {
    shown: ['name', 'smell'],
    widths: { name: 200 },
    sort: { column: 'smell', descending: true },
    filters: { name: { kind: 'RANGE', from: 1, to: 2 }, category: { kind: 'WORDS', words: ['RURAL'] } },
  };
  expect(readTableView(JSON.stringify(odd), cells)).toEqual({
    shown: ['name'],
    widths: { name: 200 },
    sort: null,
    filters: { category: { kind: 'WORDS', words: ['RURAL'] } },
  });
  for (const kept of ['', '{', '[]', '{"shown":3}']) expect(readTableView(kept, cells)).toEqual(first);
});

test('a title sorts up, down, and not at all', () => {
  const up = sortedBy(first, 'area');
  const down = sortedBy(up, 'area');
  expect([up.sort, down.sort, sortedBy(down, 'area').sort]).toEqual([
    { column: 'area', descending: false },
    { column: 'area', descending: true },
    null,
  ]);
});

test('a column that is shown again stands in its usual place, and the last one stays', () => {
  const without = withColumn(first, cells, 'name', false);
  expect(withColumn(without, cells, 'name', true)).toEqual(first);
  const one = { ...first, shown: ['code'] };
  expect(shownColumns(cells, withColumn(one, cells, 'code', false)).map(({ id }) => id)).toEqual(['code']);
});
