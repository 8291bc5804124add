import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  barLength,
  layOutSheet,
  PAPER_IDS,
  PIXELS_PER_MM,
  roundScale,
  type Area,
} from '../../../../../shared/portrayal/sheet/layout';

const overlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width - 1e-6 &&
  b.x < a.x + a.width - 1e-6 &&
  a.y < b.y + b.height - 1e-6 &&
  b.y < a.y + a.height - 1e-6;

describe('layOutSheet', () => {
  it.each(PAPER_IDS.flatMap((paper) => [true, false].map((landscape) => ({ paper, landscape }))))(
    'keeps everything on $paper (landscape: $landscape), apart from each other and off the rim',
    ({ paper, landscape }) => {
      const { width, height, title, map, legend, scale, index, imprint } = layOutSheet(paper, landscape);
      const areas = [title, map, legend, scale, index, imprint];
      for (const [at, area] of areas.entries()) {
        expect(area.width).toBeGreaterThan(0);
        expect(area.x).toBeGreaterThanOrEqual(9.9 * PIXELS_PER_MM);
        expect(area.x + area.width).toBeLessThanOrEqual(width - 9.9 * PIXELS_PER_MM);
        expect(area.y + area.height).toBeLessThanOrEqual(height - 9.9 * PIXELS_PER_MM);
        for (const other of areas.slice(at + 1)) expect(overlap(area, other)).toBe(false);
      }
      expect(map.height / height).toBeGreaterThan(0.5);
    },
  );
});

describe('roundScale', () => {
  it('is a number to reckon with, never smaller than what must fit, and at most half as large again', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e8, noNaN: true }), (n) => {
        const scale = roundScale(n);
        expect(scale).toBeGreaterThanOrEqual(n * (1 - 1e-6));
        expect(scale).toBeLessThanOrEqual(n * 1.51);
        expect(roundScale(scale)).toBeCloseTo(scale, 3);
      }),
    );
  });
  it.each([
    [999, 1000],
    [1001, 1500],
    [26_000, 30_000],
    [7600, 10_000],
  ])('makes 1:%i into 1:%i', (n, scale) => expect(roundScale(n)).toBe(scale));
});

describe('barLength', () => {
  it.each([
    [1, 1],
    [180, 100],
    [240, 200],
    [700, 500],
    [29, 25],
  ])('of at most %i metres is %i', (most, length) => expect(barLength(most)).toBe(length));
});
