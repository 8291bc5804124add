import { describe, expect, it } from 'vitest';
import { FRESH_ARRAYS, ReusedArrays } from '../../../../shared/base/arrays';

describe('reused arrays', () => {
  it('take the memory of the work before, once it is there', () => {
    const arrays = new ReusedArrays();
    const first = arrays.begin().float64(5);
    const second = arrays.int32(3);
    expect(second.buffer).toBe(first.buffer);
    const again = arrays.begin().float64(5);
    expect(again.buffer).toBe(first.buffer);
    expect(again.byteOffset).toBe(first.byteOffset);
  });

  it('do not overlap within one work, whatever their lengths', () => {
    const arrays = new ReusedArrays();
    for (let round = 0; round < 3; round++) {
      arrays.begin();
      const odd = arrays.uint8Zeros(3).fill(7);
      const whole = arrays.int32(5).fill(-1);
      const places = arrays.float64(2).fill(0.5);
      expect([...odd, ...whole, ...places]).toEqual([7, 7, 7, -1, -1, -1, -1, -1, 0.5, 0.5]);
    }
  });

  it('hold zeros where that is asked for, also over used memory', () => {
    const arrays = new ReusedArrays();
    for (let round = 0; round < 3; round++) {
      arrays.begin();
      expect([...arrays.int32Zeros(4), ...arrays.uint8Zeros(9)]).toEqual(new Array(13).fill(0));
      arrays.begin();
      arrays.float64(9).fill(1e300);
    }
  });

  it('grow with the work', () => {
    const arrays = new ReusedArrays();
    for (const length of [10, 1000, 100_000, 10]) {
      const places = arrays.begin().float64(length);
      places[length - 1] = 1;
      expect(places).toHaveLength(length);
    }
  });
});

describe('fresh arrays', () => {
  it("are nobody else's", () => {
    expect(FRESH_ARRAYS.int32(2).buffer).not.toBe(FRESH_ARRAYS.int32(2).buffer);
  });
});
