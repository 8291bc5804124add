import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaDistortion } from '../../../../shared/crs/distortion';
import { epsgDefinition } from '../../../../shared/crs/epsgDefinition';
import { createGeodesicArea } from '../../../../shared/crs/geodesicArea';
import { createTransform } from '../../../../shared/crs/transform';

const crs = epsgDefinition(4546) ?? { name: '', epsg: 0, proj4: '' };
const transform = createTransform(crs);

describe('lattice and longitude/latitude', () => {
  it('give back the same millimetre, everywhere in the local network', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 350_800_000, max: 557_100_000 }),
        fc.integer({ min: 3_486_400_000, max: 3_687_200_000 }),
        (x, y) => {
          const [lon, lat] = transform.toLonLat(x, y);
          expect(transform.toLattice(lon, lat)).toEqual([x, y]);
        },
      ),
    );
  });

  it('agree with PROJ 9.1 on a point of the city', () => {
    // gdaltransform -s_srs EPSG:4546 -t_srs EPSG:4490 -output_xy
    const [lon, lat] = transform.toLonLat(480_000_000, 3_612_000_000);
    expect(lon).toBeCloseTo(110.786868817808, 8);
    expect(lat).toBeCloseTo(32.6323925733641, 8);
  });
});

describe('area on the ellipsoid', () => {
  const area = createGeodesicArea(crs);
  const square = (x: number, y: number, side: number): number[] => [
    x,
    y,
    x + side,
    y,
    x + side,
    y + side,
    x,
    y + side,
  ];

  it('of a whole zone-wide block equals the closed formula between two parallels', () => {
    // One degree by one degree, drawn along the graticule: the authalic zone formula gives it directly.
    const ring: number[] = [];
    const put = (lon: number, lat: number): void => void ring.push(...transform.toLattice(lon, lat));
    const steps = 2000;
    for (let i = 0; i < steps; i++) put(110.5 + i / steps, 32);
    for (let i = 0; i < steps; i++) put(111.5, 32 + i / steps);
    for (let i = 0; i < steps; i++) put(111.5 - i / steps, 33);
    for (let i = 0; i < steps; i++) put(110.5, 33 - i / steps);
    const a = 6378137;
    const f = 1 / 298.257222101;
    const e2 = f * (2 - f);
    const e = Math.sqrt(e2);
    const q = (degrees: number): number => {
      const sin = Math.sin((degrees * Math.PI) / 180);
      return (1 - e2) * (sin / (1 - e2 * sin * sin) + Math.atanh(e * sin) / e);
    };
    const exact = ((a * a) / 2) * (Math.PI / 180) * (q(33) - q(32));
    expect(Math.abs(area([[ring]]) / exact - 1)).toBeLessThan(1e-8);
  });

  it('of the parts is the area of the whole, and holes subtract', () => {
    const x = 480_000_000;
    const y = 3_600_000_000;
    const whole = area([[square(x, y, 400_000)]]);
    const left = area([[[x, y, x + 150_000, y, x + 150_000, y + 400_000, x, y + 400_000]]]);
    const right = area([
      [[x + 150_000, y, x + 400_000, y, x + 400_000, y + 400_000, x + 150_000, y + 400_000]],
    ]);
    expect(Math.abs(left + right - whole)).toBeLessThan(0.005);
    const hole = square(x + 100_000, y + 100_000, 50_000);
    const clockwise = [6, 4, 2, 0].flatMap((at) => hole.slice(at, at + 2));
    expect(area([[square(x, y, 400_000), clockwise]])).toBeCloseTo(whole - area([[hole]]), 4);
  });

  it('differs from the planar area by what the projection stretches', () => {
    expect(areaDistortion(crs, 500_000_000, 3_600_000_000)).toBeCloseTo(0, 0);
    // Western tip of the network: 537 ppm (domain §2.3).
    expect(areaDistortion(crs, ...transform.toLattice(109.43, 32.5))).toBeGreaterThan(500);
    expect(areaDistortion(crs, ...transform.toLattice(109.43, 32.5))).toBeLessThan(560);
  });

  it('of 600,000 vertices is that of the circle', () => {
    const ring: number[] = [];
    for (let i = 0; i < 600_000; i++) {
      const angle = (i / 600_000) * 2 * Math.PI;
      ring.push(480e6 + Math.round(2e7 * Math.cos(angle)), 3600e6 + Math.round(2e7 * Math.sin(angle)));
    }
    expect(area([[ring]])).toBeCloseTo(Math.PI * 4e8, -6);
  });
});
