import { expect, test } from 'vitest';
import { History } from '../../../../renderer/document/history';

const step = (code: string, revision = 1) => ({
  revision,
  label: { code, params: {} },
  author: '李规划',
  at: '',
});
const codes = (history: History): string[][] => [
  history.get().done.map(({ label }) => label.code),
  history.get().undone.map(({ label }) => label.code),
];

test('steps go back and forward in order, and a new step forgets what was undone', () => {
  const history = new History();
  history.push(step('a'));
  history.push(step('b'));
  history.stepBack();
  history.stepBack();
  expect(codes(history)).toEqual([[], ['b', 'a']]);
  history.stepForward();
  expect(codes(history)).toEqual([['a'], ['b']]);
  history.push(step('c'));
  expect(codes(history)).toEqual([['a', 'c'], []]);
});

test('lists read from the file keep the steps that are still on their way to it on top', () => {
  const history = new History();
  history.push(step('a', 0));
  history.push(step('b', 0));
  history.written(5);
  expect(history.get().done.map(({ revision }) => revision)).toEqual([5, 0]);
  history.load({ done: [step('z', 4), step('a', 5)], undone: [], earlier: 3, later: 0 });
  expect(codes(history)).toEqual([['z', 'a', 'b'], []]);
  expect(history.get().earlier).toBe(3);
});

test('lists read before an edit is in the file bring nothing back that the edit has made impossible to repeat', () => {
  const history = new History();
  history.push(step('c', 0));
  history.load({ done: [step('a', 1)], undone: [step('b', 2)], earlier: 0, later: 4 });
  expect(codes(history)).toEqual([['a', 'c'], []]);
  expect(history.get().later).toBe(0);
});
