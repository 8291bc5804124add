import type { Degrees } from '../base/units';

/**
 * The shifts of Chinese web maps. GCJ-02 displaces WGS 84 / CGCS2000 by up to some 700 m, BD-09 displaces GCJ-02 by
 * about as much again. Forward: the published formula (Krasovsky ellipsoid), as in eviltransform. Back: fixed-point
 * iteration on that forward formula, below 1e-11 degrees (0.001 mm) inside China. Outside China nothing is shifted.
 * How well the formula matches the official one is unknown: for survey purposes none of this is good enough.
 */
type Point = readonly [lon: Degrees, lat: Degrees];
export type Shift = (lon: Degrees, lat: Degrees) => [lon: Degrees, lat: Degrees];

const SEMI_MAJOR = 6378245;
const ECCENTRICITY_SQUARED = 0.006693421622965943;
const BAIDU = (Math.PI * 3000) / 180;
const STEPS = 30;
const ENOUGH = 1e-13;

/** Whether web maps shift coordinates there: a box around China. */
export function isShiftedArea(lon: Degrees, lat: Degrees): boolean {
  return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

export const toGcj02: Shift = (lon, lat) => {
  if (!isShiftedArea(lon, lat)) return [lon, lat];
  const [x, y] = [lon - 105, lat - 35];
  const waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves +
    wave(y, 160, 320);
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves + wave(x, 150, 300);
  const radians = (lat * Math.PI) / 180;
  const w = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2;
  const meridian = (SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED)) / (w * Math.sqrt(w));
  const parallel = (SEMI_MAJOR / Math.sqrt(w)) * Math.cos(radians);
  return [lon + (east * 180) / (parallel * Math.PI), lat + (north * 180) / (meridian * Math.PI)];
};

/** The slow waves of one direction: northing with 160 and 320 m, easting with 150 and 300 m. */
function wave(v: number, short: number, long: number): number {
  const slow = 20 * Math.sin(v * Math.PI) + 40 * Math.sin((v / 3) * Math.PI);
  const inner = short * Math.sin((v / 12) * Math.PI);
  return (slow + inner + long * Math.sin((v * Math.PI) / 30)) * (2 / 3);
}

const gcjToBaidu: Shift = (lon, lat) => {
  const z = Math.hypot(lon, lat) + 0.00002 * Math.sin(lat * BAIDU);
  const theta = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * BAIDU);
  return [z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006];
};

export const toBd09: Shift = (lon, lat) =>
  isShiftedArea(lon, lat) ? gcjToBaidu(...toGcj02(lon, lat)) : [lon, lat];

export const fromGcj02: Shift = (lon, lat) => undo(toGcj02, [lon, lat]);
export const fromBd09: Shift = (lon, lat) => undo(toBd09, [lon, lat]);

function undo(forward: Shift, [lon, lat]: Point): [Degrees, Degrees] {
  if (!isShiftedArea(lon, lat)) return [lon, lat];
  let guess: [Degrees, Degrees] = [lon, lat];
  for (let step = 0; step < STEPS; step++) {
    const [there, up] = forward(...guess);
    const [east, north] = [lon - there, lat - up];
    guess = [guess[0] + east, guess[1] + north];
    if (Math.abs(east) < ENOUGH && Math.abs(north) < ENOUGH) break;
  }
  return guess;
}
