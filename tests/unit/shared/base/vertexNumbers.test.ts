import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVertexNumbers } from '../../../../shared/base/vertexNumbers';

describe('numbers for vertices', () => {
  it('are the same for the same pair only, count from 0 and lead back, beyond the first capacity too', () => {
    const coordinate = fc.integer({ min: -40_000_000_000, max: 40_000_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 50 }), (pairs) => {
        const numbers = createVertexNumbers();
        const filling = Array.from({ length: 3000 }, (_, at) => [at % 50, at] as const);
        const known = new Map<string, number>();
        for (const [x, y] of [...pairs, ...filling, ...pairs]) {
          const expected = known.get(`${x},${y}`) ?? known.size;
          expect(numbers.numberOf(x, y)).toBe(expected);
          known.set(`${x},${y}`, expected);
        }
        expect(numbers.size).toBe(known.size);
        for (const [x, y] of pairs) {
          const number = numbers.find(x, y);
          expect([numbers.xOf(number), numbers.yOf(number)]).toEqual([x, y]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are not given by looking', () => {
    const numbers = createVertexNumbers();
    expect(numbers.find(1, 2)).toBe(-1);
    expect(numbers.size).toBe(0);
  });
});
