import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBd09, fromGcj02, toBd09, toGcj02 } from '../../../../shared/crs/webMapShift';

/** Published pairs of the eviltransform project: longitude and latitude on WGS 84, and on GCJ-02. */
const PAIRS = [
  [121.5272106, 31.1774276, 121.531541859215, 31.17530398364597],
  [113.912316, 22.543847, 113.9171764808363, 22.540796131694766],
  [116.377817, 39.911954, 116.38404722455657, 39.91334545536069],
] as const;

/** Metres of a degree at most. */
const DEGREE = 111_320;

describe('shifts of web maps', () => {
  test.each(PAIRS)('take %f, %f where it was published, and back', (lon, lat, gcjLon, gcjLat) => {
    const [x, y] = toGcj02(lon, lat);
    expect(Math.abs(x - gcjLon)).toBeLessThan(1e-6);
    expect(Math.abs(y - gcjLat)).toBeLessThan(1e-6);
    const [backLon, backLat] = fromGcj02(gcjLon, gcjLat);
    expect(Math.abs(backLon - lon)).toBeLessThan(1e-9);
    expect(Math.abs(backLat - lat)).toBeLessThan(1e-9);
  });

  test('are undone to less than a thousandth of a millimetre anywhere in China', () => {
    const place = fc.tuple(
      fc.double({ min: 74, max: 134, noNaN: true }),
      fc.double({ min: 18, max: 53, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([lon, lat]) => {
        for (const [x, y] of [fromGcj02(...toGcj02(lon, lat)), fromBd09(...toBd09(lon, lat))]) {
          expect(Math.abs(x - lon) * DEGREE).toBeLessThan(1e-6);
          expect(Math.abs(y - lat) * DEGREE).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('move Shiyan by half a kilometre, and nothing outside China', () => {
    const [lon, lat] = fromGcj02(110.79, 32.63);
    expect(lon - 110.79).toBeCloseTo(-0.0053, 4);
    expect(lat - 32.63).toBeCloseTo(0.0022, 4);
    expect(toGcj02(2.35, 48.85)).toEqual([2.35, 48.85]);
    expect(fromBd09(2.35, 48.85)).toEqual([2.35, 48.85]);
  });
});
