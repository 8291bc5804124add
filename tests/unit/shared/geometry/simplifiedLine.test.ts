import { describe, expect, it } from 'vitest';
import { simplifiedLine } from '../../../../shared/geometry/simplifiedLine';

describe('a simplified line', () => {
  const line = [0, 0, 10, 1, 20, 9, 30, 1, 40, 0];

  it('names, per segment, the vertex that is missed most there', () => {
    expect(simplifiedLine(line, 5)).toEqual({ line: [0, 0, 20, 9, 40, 0], heaviest: [1, 3] });
    expect(simplifiedLine(line, 20)).toEqual({ line: [0, 0, 40, 0], heaviest: [2] });
    expect(simplifiedLine(line, 0)).toEqual({ line, heaviest: [-1, -1, -1, -1] });
  });

  it('keeps the vertices that it is told to', () => {
    expect(simplifiedLine(line, 20, new Set([1])).line).toEqual([0, 0, 10, 1, 40, 0]);
  });

  it('keeps three corners of a closed line, whatever the tolerance', () => {
    expect(simplifiedLine([0, 0, 10, 0, 10, 10, 0, 10, 0, 0], 1e9).line).toHaveLength(8);
  });
});
