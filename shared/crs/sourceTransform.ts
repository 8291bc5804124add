import type { Degrees, Millimetres } from '../base/units';
import type { CrsCandidate } from './crsCandidate';
import type { CrsDefinition } from './crsDefinition';
import { createTransform } from './transform';
import { fromBd09, fromGcj02, type Shift } from './webMapShift';

/** Coordinates of a file in one reading, on their way into the plan. */
export interface SourceTransform {
  /** Longitude and latitude on CGCS2000 / WGS 84; undefined where the reading makes no sense of the pair. */
  toLonLat(x: number, y: number): readonly [lon: Degrees, lat: Degrees] | undefined;
  /** On the plan's lattice; undefined where that is farther than the plan's CRS reaches. */
  toLattice(x: number, y: number): readonly [x: Millimetres, y: Millimetres] | undefined;
}

const UNSHIFT: Readonly<Record<CrsCandidate['shift'], Shift | undefined>> = {
  NONE: undefined,
  GCJ02: fromGcj02,
  BD09: fromBd09,
};
/** 20,000 km: nothing on Earth lies farther from the origin of a metric CRS that fits it. */
const FARTHEST = 2e10;
/** About a million points a second; a tenth of that where a web-map shift is undone. */
export function createSourceTransform(
  candidate: CrsCandidate,
  plan: Pick<CrsDefinition, 'proj4'>,
): SourceTransform {
  const { swapped, shift, geographic } = candidate;
  const target = createTransform(plan);
  const unshift = UNSHIFT[shift];
  const source = createTransform(candidate);
  // Degrees without a shift of the datum are what they are.
  const isPlain = geographic && !candidate.proj4.includes('+towgs84');
  const isSame = candidate.proj4 === plan.proj4 && shift === 'NONE';
  const toLonLat = (first: number, second: number): readonly [Degrees, Degrees] | undefined => {
    const [x, y] = swapped ? [second, first] : [first, second];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
    const [lon, lat] = isPlain ? [x, y] : source.metresToLonLat(x, y);
    if (!(Math.abs(lon) <= 180.0001 && Math.abs(lat) <= 90.0001)) return undefined;
    return unshift === undefined ? [lon, lat] : unshift(lon, lat);
  };
  return {
    toLonLat,
    toLattice: (first, second) => {
      if (isSame)
        return near(
          Math.round((swapped ? second : first) * 1000),
          Math.round((swapped ? first : second) * 1000),
        );
      const place = toLonLat(first, second);
      return place && near(...target.toLattice(...place));
    },
  };
}

function near(x: number, y: number): readonly [number, number] | undefined {
  const isThere = Number.isSafeInteger(x) && Number.isSafeInteger(y);
  return isThere && Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST ? [x, y] : undefined;
}
