import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestRings } from '../../../../shared/geometry/nestRings';

/** A square, counter-clockwise; `turned` is the ring of a hole. */
const square = (x: number, y: number, side: number): number[] => [
  ...[x, y, x + side, y],
  ...[x + side, y + side, x, y + side],
];
const turned = (ring: readonly number[]): number[] => {
  const back: number[] = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) back.push(ring[i] as number, ring[i + 1] as number);
  return back;
};

describe('nestRings', () => {
  it('gives every hole to the smallest part around it', () => {
    const rings = [
      square(0, 0, 100),
      turned(square(10, 10, 50)),
      square(20, 20, 30),
      turned(square(25, 25, 5)),
      square(200, 0, 10),
    ];
    expect(nestRings(rings)).toEqual([[rings[0], rings[1]], [rings[2], rings[3]], [rings[4]]]);
  });

  it('leaves a hole out that lies in no part', () => {
    const [one, two] = [square(0, 0, 10), square(100, 0, 10)];
    expect(nestRings([one, two, turned(square(50, 0, 5))])).toEqual([[two], [one]]);
  });

  it('puts parts with a hole each together again, in whatever order they come', () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(20), fc.nat(20)), {
      minLength: 2,
      selector: ([x, y]) => `${x},${y}`,
    });
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.nat()), (found, order) => {
        const rings = found.flatMap(([x, y]) => [
          square(x * 100, y * 100, 100),
          turned(square(x * 100 + 10, y * 100, 50)),
        ]);
        const keyed = rings.map((ring) => ({ ring, key: Number(order.next().value) }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ ring }) => ring);
        const nested = nestRings(shuffled);
        expect(nested).toHaveLength(found.length);
        for (const [outer = [], hole = []] of nested)
          expect([hole[0], hole[1]]).toEqual([(outer[0] ?? 0) + 10, (outer[1] ?? 0) + 50]);
      }),
    );
  });

  it('ends on a province with thousands of holes and islands', () => {
    const steps = 40_000;
    const rim = Array.from({ length: steps }, (_, at) => (2 * Math.PI * at) / steps).flatMap((angle) => [
      Math.round(1e9 * Math.cos(angle)),
      Math.round(1e9 * Math.sin(angle)),
    ]);
    const places = Array.from({ length: 3000 }, (_, at) => at);
    const holes = places.map((at) => turned(square((at % 60) * 1000, Math.floor(at / 60) * 1000, 500)));
    const islands = places.map((at) => square((at % 60) * 1000 + 100, Math.floor(at / 60) * 1000 + 100, 50));
    const [province, ...others] = nestRings([...islands, rim, ...holes]);
    expect(province).toHaveLength(1 + holes.length);
    expect(others).toHaveLength(islands.length);
  });
});
