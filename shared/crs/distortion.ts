import type { Millimetres } from '../base/units';
import type { CrsDefinition } from './crsDefinition';
import { createGeodesicArea } from './geodesicArea';

/** Side of the probe square, lattice millimetres. */
const PROBE = 1_000_000;

/**
 * How much larger the plan's planar area is than the true area at a place, in parts per million. For the
 * conformal projections used for city maps the length distortion is half of it.
 */
export function areaDistortion(crs: CrsDefinition, x: Millimetres, y: Millimetres): number {
  const half = PROBE / 2;
  const square = [x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half];
  const planar = (PROBE / 1000) ** 2;
  return (planar / createGeodesicArea(crs)([[square]]) - 1) * 1e6;
}
