import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripsAround } from '../../../../renderer/map/stripsAround';

const canvas = { width: 40, height: 30 };

describe('strips around a picture', () => {
  test('a picture that covers the canvas leaves none', () => {
    expect(stripsAround({ left: -3, top: 0, width: 50, height: 30 }, canvas)).toEqual([]);
  });
  test('without a picture everything is uncovered', () => {
    expect(stripsAround(null, canvas)).toEqual([{ left: 0, top: 0, width: 40, height: 30 }]);
  });
  test('a picture beside the canvas covers nothing of it', () => {
    expect(stripsAround({ left: 60, top: 0, width: 40, height: 30 }, canvas)).toEqual([
      { left: 0, top: 0, width: 40, height: 30 },
    ]);
  });
  test('picture and strips together cover every pixel, and strips never overlap each other', () => {
    const side = fc.double({ min: -60, max: 60, noNaN: true });
    const length = fc.double({ min: 0.5, max: 90, noNaN: true });
    fc.assert(
      fc.property(side, side, length, length, (left, top, width, height) => {
        const strips = stripsAround({ left, top, width, height }, canvas);
        for (let x = 0.5; x < canvas.width; x++) {
          for (let y = 0.5; y < canvas.height; y++) {
            const over = strips.filter(
              (strip) =>
                x > strip.left &&
                x < strip.left + strip.width &&
                y > strip.top &&
                y < strip.top + strip.height,
            ).length;
            const wholly =
              x - 0.5 >= left && x + 0.5 <= left + width && y - 0.5 >= top && y + 0.5 <= top + height;
            if (over > 1 || (over === 0 && !wholly)) return false;
          }
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });
});
