import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../shared/base/random';
import { pointInRing } from '../../../../shared/geometry/pointInRing';
import { noisyLine } from '../../../../shared/sample/noisyLine';

describe('noisyLine', () => {
  test('ends at its end after 2^depth pieces and stays inside its quadrilateral', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const line: number[] = [];
      noisyLine(line, createRandom(seed), [0, 0], [40, 30], [100, 0], [70, -60], 6, 0.95);
      expect(line).toHaveLength(2 * 64);
      expect(line.slice(-2)).toEqual([100, 0]);
      for (let i = 0; i + 3 < line.length; i += 2) {
        expect(pointInRing([0, 0, 70, -60, 100, 0, 40, 30], line[i] ?? 0, line[i + 1] ?? 0)).toBe(true);
      }
    }
  });

  test('is straight without roughness and bent with it', () => {
    const straight: number[] = [];
    noisyLine(straight, createRandom(1), [0, 0], [50, 30], [100, 0], [50, -30], 4, 0);
    expect(straight.filter((_, i) => i % 2 === 1).every((y) => Math.abs(y) < 1e-9)).toBe(true);
    const rough: number[] = [];
    noisyLine(rough, createRandom(1), [0, 0], [50, 30], [100, 0], [50, -30], 4, 0.8);
    expect(rough.some((y, i) => i % 2 === 1 && Math.abs(y) > 1)).toBe(true);
  });
});
