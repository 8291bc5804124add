import { describe, expect, it } from 'vitest';
import { followLine } from '../../../../shared/geometry/followLine';

const FIXED = { start: false, end: false };
const FREE = { start: true, end: true };

describe('a line that follows a guide', () => {
  const guide = [-50, 6, 50, 6, 150, 6];

  it('takes over the vertices of the guide between its nearest places', () => {
    expect(followLine([0, 0, 100, 0], guide, 10, FREE)).toEqual({ line: [0, 6, 50, 6, 100, 6], pieces: 1 });
  });

  it('runs against the direction of the guide as well', () => {
    expect(followLine([100, 0, 0, 0], guide, 10, FREE).line).toEqual([100, 6, 50, 6, 0, 6]);
  });

  it('keeps ends that are not free', () => {
    const { line } = followLine([0, 0, 20, 0, 80, 0, 100, 0], guide, 10, FIXED);
    expect(line).toEqual([0, 0, 20, 6, 50, 6, 80, 6, 100, 0]);
  });

  it('leaves a piece whose middle is too far away, and one that only crosses', () => {
    expect(followLine([0, 0, 50, -40, 100, 0], guide, 10, FREE).pieces).toBe(0);
    expect(followLine([0, 0, 100, 0], [0, 5, 50, 45, 100, 5], 10, FREE).pieces).toBe(0);
    expect(followLine([50, -3, 50, 13], guide, 10, FREE).pieces).toBe(0);
  });

  it('does not run round a bend of the guide for two places that are near each other', () => {
    expect(followLine([0, 0, 10, 0], [0, 3, 0, 500, 10, 500, 10, 3], 5, FREE).pieces).toBe(0);
  });
});
