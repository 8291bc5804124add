import { expect, test } from 'vitest';
import { gridsAbove, matchingRows, treeRows } from '../../../../renderer/panels/treeRows';
import { asciiCoverage } from '../../../support/asciiCoverage';

const { plan, cell } = asciiCoverage(`
  A A B
  C C B`);
const above = gridsAbove(plan, 'cell', cell.A ?? 0);

test('a closed tree shows level 1 with the number of cells below', () => {
  const rows = treeRows(plan, new Set());
  expect(rows.map((row) => [row.level, row.cells, row.open])).toEqual([[1, 3, false]]);
});

test('open grids show their children by code, each one step deeper', () => {
  const rows = treeRows(plan, new Set(above));
  expect(rows.map((row) => row.level)).toEqual([1, 2, 3, 4, 4, 4]);
  expect(rows.map((row) => row.depth)).toEqual([0, 1, 2, 3, 3, 3]);
  const codes = rows.slice(3).map((row) => row.code);
  expect(codes).toEqual([...codes].sort());
});

test('a search finds by code and by the beginning of a path, and stops at its limit', () => {
  const code = plan.get('cell', cell.B ?? 0)?.code ?? '';
  const paths = new Map([[code, '01-001-01-0003']]);
  expect(matchingRows(plan, code, new Map(), 10).map((row) => row.id)).toEqual([cell.B]);
  expect(matchingRows(plan, '01-001-01-0003', paths, 10).map((row) => row.id)).toEqual([cell.B]);
  expect(matchingRows(plan, '0719', new Map(), 2)).toHaveLength(2);
  expect(matchingRows(plan, '没有', new Map(), 10)).toEqual([]);
});
