import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadGeos } from '../../../shared/geometry/geos';
import { builtPlan } from '../../support/builtPlan';

/** Squares on their corner, boxes and rings that go along a coarse grid meet at points, along borders and across. */
const step = fc.integer({ min: 0, max: 4 });
const box = fc
  .tuple(step, step, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([x, y, width, height]) => [x, y, x + width, y, x + width, y + height, x, y + height]);
const diamond = fc
  .tuple(step, step)
  .map(([x, y]) => [2 * x, 2 * y + 1, 2 * x + 1, 2 * y, 2 * x + 2, 2 * y + 1, 2 * x + 1, 2 * y + 2]);
const along = fc
  .array(step, { minLength: 5, maxLength: 9 })
  .map((turns) => turns.slice(1).flatMap((turn, i) => (i % 2 === 0 ? [turn, turns[i]!] : [turns[i]!, turn])));
const any = fc.array(fc.tuple(step, step), { minLength: 3, maxLength: 6 }).map((points) => points.flat());
const ring = fc.oneof(box, diamond, along, any);
const wide = fc.constantFrom([-1, -1, 11, -1, 11, 11, -1, 11], [0, 0, 10, 0, 10, 10, 0, 10]);
const part = fc.oneof(
  fc.array(ring, { minLength: 1, maxLength: 2 }),
  fc
    .tuple(wide, fc.array(fc.oneof({ arbitrary: diamond, weight: 3 }, box), { maxLength: 7 }))
    .map(([shell, holes]) => [shell, ...holes]),
);

it('the build tells of a polygon when GEOS calls it invalid, and then only, once', async () => {
  const geos = await loadGeos();
  let valid = 0;
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 2 }), (parts) => {
      const polygons = parts.map((rings) => rings.map((points) => points.map((value) => value * 1000)));
      const isValid = geos.defects([polygons], 0).every(({ kind }) => kind !== 'polygon');
      const told = builtPlan([polygons]).findings.filter(({ kind }) => kind === 'invalid');
      expect(told.length === 0).toBe(isValid);
      const isLeftOut = (reason: string | undefined): boolean =>
        reason === 'noArea' || reason === 'collapsed';
      expect(told.filter(({ reason }) => !isLeftOut(reason)).length).toBeLessThanOrEqual(1);
      if (isValid) valid++;
    }),
    { numRuns: 1000 },
  );
  expect(valid).toBeGreaterThan(100);
});
