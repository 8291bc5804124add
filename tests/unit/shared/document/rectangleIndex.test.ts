import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RectangleIndex } from '../../../../shared/document/rectangleIndex';
import type { Box2D } from '../../../../shared/document/view';

/** Rectangles of a point up to half the globe, many of them on the borders of squares. */
const place = fc.oneof(
  fc.integer({ min: -200_000, max: 200_000 }),
  fc.integer({ min: -8, max: 8 }).map((squares) => squares * 32_768),
  fc.integer({ min: -1e11, max: 1e11 }),
);
const size = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 300_000 }),
  fc.constantFrom(32_768, 131_072, 1e10),
);
const box: fc.Arbitrary<Box2D> = fc
  .tuple(place, place, size, size)
  .map(([minX, minY, width, height]) => ({ minX, minY, maxX: minX + width, maxY: minY + height }));
const step = fc.record({ id: fc.integer({ min: 1, max: 30 }), box: fc.option(box) });

describe('an index of rectangles', () => {
  it('finds what meets a box after any sequence of puts and removals, each once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.array(box, { maxLength: 5 }), (steps, asked) => {
        const index = new RectangleIndex();
        const expected = new Map<number, Box2D>();
        for (const { id, box } of steps) {
          if (box === null) index.remove(id);
          else index.put(id, box);
          if (box === null) expected.delete(id);
          else expected.set(id, box);
          expect(index.has(id)).toBe(box !== null);
        }
        for (const around of [...asked, ...expected.values()]) {
          const meeting = [...expected].filter(([, other]) => meets(other, around)).map(([id]) => id);
          expect(index.search(around)).toEqual(meeting.sort((a, b) => a - b));
        }
      }),
    );
  });

  it('finds nothing in the box around nothing', () => {
    const index = new RectangleIndex();
    index.put(1, { minX: 0, minY: 0, maxX: 5, maxY: 5 });
    expect(index.search({ minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity })).toEqual([]);
  });
});

function meets(a: Box2D, b: Box2D): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}
