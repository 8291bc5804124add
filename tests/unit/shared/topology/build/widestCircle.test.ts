import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widestCircle, type Walls } from '../../../../../shared/topology/build/widestCircle';

/** Segments around a ring of x, y, x, y …, which runs counter-clockwise. */
function around(ring: readonly number[]): Walls {
  return ring.flatMap((x, i) => {
    if (i % 2 === 1) return [];
    const next = (i + 2) % ring.length;
    return [x, ring[i + 1] ?? 0, ring[next] ?? 0, ring[next + 1] ?? 0];
  });
}

describe('the widest circle inside some ground', () => {
  it('is as wide as a strip, wherever the strip lies', () => {
    const strip = [3_999_000_000, 0, 3_999_050_000, 0, 3_999_050_000, 120, 3_999_000_000, 120];
    expect(widestCircle(around(strip)).diameter).toBeCloseTo(120, 3);
  });

  it('lies at the wide end of a wedge, where a wall on three sides stops it', () => {
    // 40 mm at one end, 800 mm at the other: the circle touches both long walls and the wide end.
    const wedge = [0, 0, 6000, 0, 6000, 800, 0, 40];
    const circle = widestCircle(around(wedge));
    const [dx, dy] = [6000, 760];
    const distance = (dx * (40 - circle.y) + dy * circle.x) / Math.hypot(dx, dy);
    expect(circle.diameter).toBeCloseTo(2 * circle.y, 1);
    expect(circle.diameter).toBeCloseTo(2 * (6000 - circle.x), 0);
    expect(circle.diameter).toBeCloseTo(2 * distance, 0);
  });

  it('is the inscribed circle of a triangle', () => {
    const place = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(fc.tuple(place, place, place, place, place, place), ([ax, ay, bx, by, cx, cy]) => {
        const double = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        fc.pre(double > 1000);
        const perimeter =
          Math.hypot(bx - ax, by - ay) + Math.hypot(cx - bx, cy - by) + Math.hypot(ax - cx, ay - cy);
        const inscribed = (2 * double) / perimeter;
        expect(widestCircle(around([ax, ay, bx, by, cx, cy])).diameter / inscribed).toBeCloseTo(1, 3);
      }),
      { numRuns: 300 },
    );
  });

  it('does not reach across a wall inside', () => {
    // A room with a wall that runs in from the right: two corridors of 400 mm and the space at its left end.
    const room = [0, 0, 3000, 0, 3000, 400, 1000, 400, 1000, 600, 3000, 600, 3000, 1000, 0, 1000];
    expect(widestCircle(around(room)).diameter).toBeCloseTo(1000, 1);
  });
});
