import { describe, expect, it } from 'vitest';
import { stripAlong } from '../../../../shared/geometry/jsts';
import { doubleRingArea } from '../../../../shared/geometry/ringArea';

const areaOf = (parts: number[][][]): number[] =>
  parts.map((rings) => {
    const [outer = 0, ...holes] = rings.map((ring) => Math.abs(doubleRingArea(ring)) / 2);
    return outer - holes.reduce((a, b) => a + b, 0);
  });

describe('the strip along a line', () => {
  it('has flat ends, half of the width on either side', () => {
    const [strip, ...others] = stripAlong([1000, 2000, 11_000, 2000], 3000, 'both');
    expect(others).toEqual([]);
    const corners = new Set(
      strip?.[0]?.map((_, at, ring) => (at % 2 === 0 ? `${ring[at]},${ring[at + 1]}` : '')),
    );
    corners.delete('');
    expect(corners).toEqual(new Set(['1000,500', '1000,3500', '11000,500', '11000,3500']));
  });

  it('lies on one side of the line altogether', () => {
    const line = [0, 0, 100_000, 0, 100_000, 100_000];
    expect(areaOf(stripAlong(line, 5000, 'left'))).toEqual([975e6]);
    expect(areaOf(stripAlong(line, 5000, 'right'))).toEqual([1025e6]);
  });

  it('has a hole where the line closes', () => {
    const square = [0, 0, 100_000, 0, 100_000, 100_000, 0, 100_000, 0, 0];
    const strips = stripAlong(square, 10_000, 'both');
    expect(strips.map((rings) => rings.length)).toEqual([2]);
    expect(areaOf(strips)).toEqual([4000e6]);
  });

  it('is as exact far from the origin', () => {
    const [x, y] = [97_482_000_000, 93_612_000_000];
    const [strip] = stripAlong([x, y, x + 7000, y], 2002, 'both');
    expect(areaOf([strip ?? []])).toEqual([7000 * 2002]);
  });

  it('is nothing for a line without length', () => {
    expect(stripAlong([], 5000, 'both')).toEqual([]);
    expect(stripAlong([3, 4], 5000, 'left')).toEqual([]);
    expect(stripAlong([3, 4, 3, 4], 5000, 'both')).toEqual([]);
  });
});
