import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crsCandidate } from '../../../../shared/crs/crsCandidate';
import { createTransform } from '../../../../shared/crs/transform';
import { fromBd09, fromGcj02, toBd09, toGcj02 } from '../../../../shared/crs/webMapShift';

const FIXTURES = join('..', 'shared', 'fixtures', 'crs');
const noFixtures = !existsSync(FIXTURES);
if (noFixtures) console.log('../shared/fixtures is absent: the coordinate systems of China are not tested.');

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8'));

interface Definition {
  readonly name: string;
  readonly proj4: string;
  readonly area: readonly [west: number, south: number, east: number, north: number, called: string];
}

/** Metres of a degree of latitude at most; of longitude that times the cosine. */
const DEGREE = 111_700;

describe.skipIf(noFixtures)('every coordinate system of China', () => {
  const definitions = noFixtures
    ? []
    : Object.entries(readJson('china-epsg-proj4-small.json') as Record<string, Definition>);

  test.each(definitions)(
    'EPSG:%s gives back a place of its area to less than a millimetre',
    (_, { proj4, area }) => {
      // Degrees are what they are; metres from the middle of the Earth have three axes and are no map.
      if (/\+proj=(longlat|geocent)/.test(proj4)) return;
      const transform = createTransform({ proj4 });
      const [west, south, east, north] = area;
      for (const across of [0.001, 0.25, 0.5, 0.75, 0.999]) {
        for (const up of [0.001, 0.5, 0.999]) {
          const [lon, lat] = [west + (east - west) * across, south + (north - south) * up];
          const [x, y] = transform.toLattice(lon, lat);
          const [backLon, backLat] = transform.toLonLat(x, y);
          expect(transform.toLattice(backLon, backLat)).toEqual([x, y]);
          expect(Math.abs(backLat - lat) * DEGREE).toBeLessThan(1e-3);
          expect(Math.abs(backLon - lon) * DEGREE * Math.cos((lat * Math.PI) / 180)).toBeLessThan(1e-3);
        }
      }
    },
  );

  test('is known by its number, unless its datum needs the parameters of the company', () => {
    const planar = definitions.filter(([, { proj4 }]) => !proj4.includes('+proj=geocent'));
    const refused = planar.filter(([code]) => !crsCandidate(`EPSG:${code}`, 'CHOSEN').ok);
    for (const [code, { name }] of refused) {
      expect(name, code).toMatch(/Xian 1980|Beijing 1954|New Beijing/);
      expect(crsCandidate(`EPSG:${code}`, 'CHOSEN')).toMatchObject({
        refusal: { code: 'crs.needsParameters' },
      });
    }
    expect(planar.length - refused.length).toBeGreaterThan(40);
  });
});

interface Pairs {
  readonly wgs84_gcj02: readonly {
    readonly wgs84: readonly [number, number];
    readonly gcj02: readonly [number, number];
  }[];
  readonly bd09_wgs84: readonly {
    readonly bd09: readonly [number, number];
    readonly wgs84: readonly [number, number];
  }[];
}

describe.skipIf(noFixtures)('published pairs of shifted coordinates', () => {
  const { wgs84_gcj02: gcj, bd09_wgs84: baidu } = noFixtures
    ? { wgs84_gcj02: [], bd09_wgs84: [] }
    : (readJson('shifted-coordinates.json') as Pairs);
  const apart = (a: readonly [number, number], b: readonly [number, number]): number =>
    Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));

  test.each(gcj)('of GCJ-02 hold forward and back: $wgs84', ({ wgs84, gcj02 }) => {
    expect(apart(toGcj02(...wgs84), gcj02)).toBeLessThan(1e-6);
    expect(apart(fromGcj02(...toGcj02(...wgs84)), wgs84)).toBeLessThan(1e-9);
    expect(apart(toGcj02(...fromGcj02(...gcj02)), gcj02)).toBeLessThan(1e-9);
  });

  // The publisher holds its own formula to three decimals of these, which are measurements of a web service.
  test.each(baidu)(
    'of BD-09 hold as far as their publisher asks, and our way back is exact: $bd09',
    ({ bd09, wgs84 }) => {
      expect(apart(toBd09(...wgs84), bd09)).toBeLessThan(5e-4);
      expect(apart(fromBd09(...bd09), wgs84)).toBeLessThan(5e-4);
      expect(apart(toBd09(...fromBd09(...bd09)), bd09)).toBeLessThan(1e-9);
      expect(apart(fromBd09(...toBd09(...wgs84)), wgs84)).toBeLessThan(1e-9);
    },
  );

  test('of BD-09 over GCJ-02 hold by the published formula', () => {
    const baiduOf = toBd09(...fromGcj02(116.404, 39.915));
    expect(apart(baiduOf, [116.41036949371029, 39.92133699351021])).toBeLessThan(1e-6);
  });
});
