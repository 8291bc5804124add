import { expect, it } from 'vitest';
import { createGeodesy } from '../../../../shared/crs/geodesy';

const geodesy = createGeodesy({
  proj4: '+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
});

it('250.0 m at 37.5° end within a millimetre and a thousandth of a degree, also at the rim of the zone', () => {
  for (const from of [[481_000_000, 3_610_000_000] as const, [352_000_000, 3_500_000_000] as const]) {
    const to = geodesy.destination(from, 250, 37.5);
    const { distance, bearing } = geodesy.between(from, to);
    expect(Math.abs(distance - 250)).toBeLessThan(0.001);
    expect(Math.abs(bearing - 37.5)).toBeLessThan(0.001);
  }
});

it('bearings run clockwise from true north, 0 to 360', () => {
  const from = [500_000_000, 3_600_000_000] as const;
  const towards = (dx: number, dy: number) => geodesy.between(from, [from[0] + dx, from[1] + dy]).bearing;
  expect(towards(0, 1_000_000)).toBeCloseTo(0, 4);
  expect(towards(1_000_000, 0)).toBeCloseTo(90, 2);
  expect(towards(-1_000_000, 0)).toBeCloseTo(270, 2);
});
