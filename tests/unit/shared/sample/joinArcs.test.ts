import { describe, expect, test } from 'vitest';
import type { Arc } from '../../../../shared/sample/face';
import { joinArcs } from '../../../../shared/sample/joinArcs';

const arc = (start: number, end: number, left: number, right: number, line: number[]): Arc => ({
  start,
  end,
  left,
  right,
  line,
});

describe('joinArcs', () => {
  test('joins two arcs at a node where nothing else meets, turning one round', () => {
    const arcs = [
      arc(1, 2, 7, -1, [0, 0, 10, 0]),
      arc(3, 2, -1, 7, [20, 5, 10, 0]),
      arc(1, 3, 8, 7, [0, 0, 10, 9, 20, 5]),
      arc(3, 1, 8, -1, [20, 5, 10, 20, 0, 0]),
    ];
    const joined = joinArcs(arcs);
    expect(joined).toHaveLength(3);
    expect(joined).toContainEqual(arc(1, 3, 7, -1, [0, 0, 10, 0, 20, 5]));
  });

  test('makes one loop of a ring in which no other way begins', () => {
    const arcs = [
      arc(1, 2, 5, -1, [0, 0, 9, 0]),
      arc(2, 3, 5, -1, [9, 0, 9, 9]),
      arc(3, 1, 5, -1, [9, 9, 0, 0]),
    ];
    expect(joinArcs(arcs)).toEqual([arc(1, 1, 5, -1, [0, 0, 9, 0, 9, 9, 0, 0])]);
  });

  test('leaves a loop at its node alone', () => {
    const loop = arc(4, 4, 1, 2, [0, 0, 5, 0, 5, 5, 0, 0]);
    expect(joinArcs([loop])).toEqual([loop]);
  });
});
