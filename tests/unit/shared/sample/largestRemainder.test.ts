import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestRemainder } from '../../../../shared/sample/largestRemainder';

describe('largestRemainder', () => {
  test('gives what is left to the largest remainders', () => {
    expect(largestRemainder(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(largestRemainder(7, [5, 3, 2])).toEqual([4, 2, 1]);
  });

  test('gives each at least the least', () => {
    expect(largestRemainder(5, [100, 0, 0], 1)).toEqual([3, 1, 1]);
    expect(() => largestRemainder(2, [1, 1, 1], 1)).toThrow(RangeError);
  });

  test('always adds up and is off by less than one', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), weights, (total, list) => {
        const shares = largestRemainder(total, list);
        const sum = list.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        if (sum > 0)
          list.forEach((w, i) => expect(Math.abs((shares[i] ?? 0) - (total * w) / sum)).toBeLessThan(1));
      }),
    );
  });
});
