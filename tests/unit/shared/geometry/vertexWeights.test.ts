import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointToSegment } from '../../../../shared/geometry/pointToSegment';
import { vertexWeights } from '../../../../shared/geometry/vertexWeights';

describe('weights for thinning a line', () => {
  it('keep both ends for ever and drop what lies on the straight first', () => {
    const weights = vertexWeights([0, 0, 5, 0, 10, 4, 20, 0]);
    expect([weights[0], weights[3]]).toEqual([Infinity, Infinity]);
    expect(weights[2]).toBe(4);
    expect(weights[1]).toBeLessThan(weights[2] ?? 0);
  });

  it('are the same walked the other way, so that both neighbours see one line', () => {
    const line = [0, 0, 3, 7, 9, -2, 12, 5, 20, 1];
    const back = [20, 1, 12, 5, 9, -2, 3, 7, 0, 0];
    expect([...vertexWeights(back)].reverse()).toEqual([...vertexWeights(line)]);
  });

  it('leave no vertex farther from the thinned line than the tolerance', () => {
    const point = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 500 }),
        (points, tolerance) => {
          const weights = vertexWeights(points.flat());
          const kept = points.filter((_, at) => (weights[at] ?? 0) > tolerance);
          for (const [x, y] of points) {
            const nearest = kept.slice(1).map(([bx, by], at) => {
              const [ax, ay] = kept[at] ?? [0, 0];
              return pointToSegment(x, y, ax, ay, bx, by).squaredDistance;
            });
            expect(Math.sqrt(Math.min(...nearest))).toBeLessThanOrEqual(tolerance + 1e-6);
          }
        },
      ),
    );
  });
});
