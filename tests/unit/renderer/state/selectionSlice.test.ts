import { expect, test } from 'vitest';
import { clearSelection, select, selectionReducer, toggle } from '../../../../renderer/state/selectionSlice';

test('toggling adds what is new and removes what was selected; another table starts afresh', () => {
  const two = selectionReducer(undefined, select({ table: 'cell', ids: [1, 2] }));
  expect(selectionReducer(two, toggle({ table: 'cell', ids: [2, 3] })).ids).toEqual([1, 3]);
  expect(selectionReducer(two, toggle({ table: 'box', ids: [9] }))).toEqual({ table: 'box', ids: [9] });
  expect(selectionReducer(two, clearSelection()).ids).toEqual([]);
});
