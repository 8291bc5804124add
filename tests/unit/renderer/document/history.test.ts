import { expect, test } from 'vitest';
import { History } from '../../../../renderer/document/history';

const step = (code: string) => ({ label: { code, params: {} }, author: '李规划', at: '' });
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
