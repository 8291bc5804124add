import { describe, expect, it } from 'vitest';
import { measureTool } from '../../../renderer/tools/measure';
import { createTransform } from '../../../shared/crs/transform';
import { asciiCoverage } from '../../support/asciiCoverage';
import { drive } from '../../support/driveTool';

const crs = {
  name: 'EPSG:4546',
  epsg: 4546,
  proj4: '+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
};
/**
 * Length in metres and bearing in degrees between two places in degrees, by Vincenty's inverse formulae (Survey Review
 * 1975) on GRS 80: not the solver that the program uses.
 */
function vincenty(
  [lon1, lat1]: readonly number[],
  [lon2, lat2]: readonly number[],
): { length: number; bearing: number } {
  const [a, f] = [6378137, 1 / 298.257222101];
  const b = a * (1 - f);
  const radians = (degrees = 0): number => (degrees * Math.PI) / 180;
  const difference = radians(lon2) - radians(lon1);
  const [u1, u2] = [
    Math.atan((1 - f) * Math.tan(radians(lat1))),
    Math.atan((1 - f) * Math.tan(radians(lat2))),
  ];
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = difference;
  for (let round = 0; round < 100; round++) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    const across = [c2 * sl, c1 * s2 - s1 * c2 * cl] as const;
    const sinSigma = Math.hypot(...across);
    const cosSigma = s1 * s2 + c1 * c2 * cl;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * sl) / sinSigma;
    const cos2 = 1 - sinAlpha ** 2;
    const mid = cosSigma - (2 * s1 * s2) / cos2;
    const c = (f / 16) * cos2 * (4 + f * (4 - 3 * cos2));
    const next =
      difference +
      (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (mid + c * cosSigma * (2 * mid ** 2 - 1)));
    if (Math.abs(next - lambda) > 1e-15) {
      lambda = next;
      continue;
    }
    const uu = (cos2 * (a * a - b * b)) / (b * b);
    const big = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
    const small = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)));
    const delta = small * sinSigma * (mid + (small / 4) * cosSigma * (2 * mid ** 2 - 1));
    return {
      length: b * big * (sigma - delta),
      bearing: ((Math.atan2(...across) * 180) / Math.PI + 360) % 360,
    };
  }
  throw new Error('the two places are opposite each other');
}

describe('T9: typed geometry', () => {
  it.each([
    ['250.0', '37.5'],
    ['1234.567', '271.25'],
    ['12.5', '180'],
  ])('%s m at %s° is true on the ellipsoid, by other formulae', (distance, bearing) => {
    const transform = createTransform(crs);
    const driver = drive(measureTool, asciiCoverage('A B'), { snap: false, resolution: 10 });
    driver.click(5, 5).key('D');
    for (const digit of distance) driver.key(digit);
    driver.key('Tab');
    for (const digit of bearing) driver.key(digit);
    driver.key('Enter');
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = driver.shown.sketch?.line ?? [];
    const [a, b] = [transform.toLonLat(x1, y1), transform.toLonLat(x2, y2)];
    const found = vincenty(a, b);
    // The lattice is a millimetre: half of it in each direction is the most that rounding may take.
    expect(Math.abs(found.length - Number(distance))).toBeLessThanOrEqual(0.001);
    const off = Math.abs(found.bearing - Number(bearing));
    expect(off).toBeLessThanOrEqual(Math.max(0.001, (0.00071 / Number(distance)) * (180 / Math.PI)));
  });
});
