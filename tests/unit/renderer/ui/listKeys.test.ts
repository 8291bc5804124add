import { describe, expect, it } from 'vitest';
import { listKeys } from '../../../../renderer/ui/listKeys';

function press(key: string, current: number, count = 3) {
  const done: string[] = [];
  listKeys({
    count,
    current,
    onStep: (at) => done.push(`step ${at}`),
    onEnter: (at) => done.push(`enter ${at}`),
  })({ key, preventDefault: () => done.push('taken') });
  return done;
}

describe('the keys of a list', () => {
  it('go one row on and stay at the ends', () => {
    expect(press('ArrowDown', 0)).toEqual(['step 1', 'taken']);
    expect(press('ArrowDown', 2)).toEqual(['step 2', 'taken']);
    expect(press('ArrowUp', 0)).toEqual(['step 0', 'taken']);
    expect(press('ArrowDown', -1)).toEqual(['step 0', 'taken']);
  });

  it('take the current row by Enter and leave all other keys to others', () => {
    expect(press('Enter', 1)).toEqual(['enter 1', 'taken']);
    expect(press('x', 1)).toEqual([]);
  });

  it('do nothing in an empty list', () => {
    expect(press('ArrowDown', -1, 0)).toEqual([]);
  });
});
