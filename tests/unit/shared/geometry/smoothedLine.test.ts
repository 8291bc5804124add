import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointToSegment } from '../../../../shared/geometry/pointToSegment';
import { smoothedLine } from '../../../../shared/geometry/smoothedLine';

const SOFT = { tolerance: 1000, sharpest: 180 };

describe('a smoothed line', () => {
  it('leaves its segments half way at most and comes back on the next', () => {
    const { line, rounded } = smoothedLine([0, 0, 800, 800, 1600, 0], SOFT);
    expect(line).toEqual([0, 0, 400, 400, 600, 550, 800, 600, 1000, 550, 1200, 400, 1600, 0]);
    expect(rounded).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('rounds less where the tolerance is small, and nothing below a millimetre', () => {
    expect(smoothedLine([0, 0, 800, 800, 1600, 0], { ...SOFT, tolerance: 50 }).line[7]).toBe(750);
    expect(smoothedLine([0, 0, 800, 1, 1600, 0], SOFT).line).toEqual([0, 0, 800, 1, 1600, 0]);
  });

  it('keeps corners that are told, and sharp ones', () => {
    const line = [0, 0, 800, 800, 1600, 0];
    expect(smoothedLine(line, SOFT, new Set([1])).line).toEqual(line);
    expect(smoothedLine(line, { ...SOFT, sharpest: 89 }).line).toEqual(line);
    expect(smoothedLine(line, { ...SOFT, sharpest: 91 }).line).not.toEqual(line);
  });

  it('stays near the old line, within its rectangle, and keeps both ends', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 2, maxLength: 12, selector: String }),
        fc.integer({ min: 1, max: 3000 }),
        (points, tolerance) => {
          const old = points.flat();
          const { line, rounded } = smoothedLine(old, { tolerance, sharpest: 180 });
          expect(rounded).toHaveLength(line.length / 2 - 1);
          expect([...line.slice(0, 2), ...line.slice(-2)]).toEqual([...old.slice(0, 2), ...old.slice(-2)]);
          for (let i = 0; i < line.length; i += 2) {
            const nearest = points.slice(1).map(([bx, by], at) => {
              const [ax, ay] = points[at] ?? [0, 0];
              return pointToSegment(line[i] ?? 0, line[i + 1] ?? 0, ax, ay, bx, by).squaredDistance;
            });
            expect(Math.sqrt(Math.min(...nearest))).toBeLessThanOrEqual(tolerance + 1);
          }
        },
      ),
    );
  });
});
