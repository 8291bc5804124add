import { expect, test } from 'vitest';
import { packRows, unpackRows } from '../../../../shared/ipc/rowPortion';

test('rows come out of a portion as they went in, empty lists and missing values included', () => {
  const edges = [
    { id: 3, start: 1, end: 2, left: 0, right: 7, points: [482_000_000_001, -5] },
    { id: 4, start: 2, end: 2, left: 7, right: -1, points: [] },
  ];
  expect(unpackRows('edge', packRows(edges))).toEqual(edges);
  expect(unpackRows('edge', packRows([]))).toEqual([]);
});
