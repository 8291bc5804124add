import { ok, refuse, type Result } from '../base/result';
import type { CrsDefinition } from '../crs/crsDefinition';
import { parseCrs } from '../crs/parseCrs';
import { createTransform } from '../crs/transform';
import type { Polygons } from '../document/records/network';
import type { ForeignPolygon, ForeignPolygons } from './foreignPolygon';

export type ToLatticeRefusal =
  | 'import.crsUnknown'
  | 'import.crsNeedsParameters'
  | 'import.crsMissing'
  | 'import.axesSwapped'
  | 'import.outsideCrs';

/** 20,000 km: nothing on Earth lies farther from the origin of a metric CRS that fits it. */
const FARTHEST = 2e10;

/**
 * A function that puts a foreign polygon onto the plan's lattice, or refuses it. A file that names no CRS is
 * longitude/latitude (RFC 7946) when its numbers can be degrees; otherwise it is refused, not guessed.
 * Vertices at one lattice point become one; rings may collapse, which the build tells.
 */
export function createToLattice(
  file: Pick<ForeignPolygons, 'crs'>,
  plan: CrsDefinition,
): Result<(polygon: ForeignPolygon) => Result<Polygons, ToLatticeRefusal>, ToLatticeRefusal> {
  const source = parseCrs(file.crs ?? 'EPSG:4326');
  if (!source.ok) {
    const { crs = '' } = source.refusal.params;
    const isOldDatum = source.refusal.code === 'crs.needsParameters';
    return refuse(isOldDatum ? 'import.crsNeedsParameters' : 'import.crsUnknown', { crs });
  }
  const target = createTransform(plan);
  const from = createTransform(source.value);
  const isSame = source.value.proj4 === plan.proj4;
  const isNear = (x: number, y: number): boolean =>
    Number.isSafeInteger(x) && Number.isSafeInteger(y) && Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;
  const place = (x: number, y: number): Result<readonly [number, number], ToLatticeRefusal> => {
    if (isSame) return ok([Math.round(x * 1000), Math.round(y * 1000)]);
    if (!source.value.geographic) return ok(target.toLattice(...from.metresToLonLat(x, y)));
    if (Math.abs(x) > 180 || Math.abs(y) > 180) {
      return refuse(file.crs === null ? 'import.crsMissing' : 'import.axesSwapped', { x, y });
    }
    if (Math.abs(y) > 90) return refuse('import.axesSwapped', { x, y });
    return ok(target.toLattice(x, y));
  };
  return ok((polygon) => {
    const parts: number[][][] = [];
    for (const rings of polygon.parts) {
      const part: number[][] = [];
      for (const ring of rings) {
        const placed: number[] = [];
        for (let at = 0; at + 1 < ring.length; at += 2) {
          const x = ring[at] ?? 0;
          const y = ring[at + 1] ?? 0;
          const found = place(x, y);
          if (!found.ok) return refuse(found.refusal.code, { ...found.refusal.params, row: polygon.row });
          const [latticeX, latticeY] = found.value;
          if (!isNear(latticeX, latticeY))
            return refuse('import.outsideCrs', { x, y, row: polygon.row, crs: plan.name });
          if (latticeX !== placed.at(-2) || latticeY !== placed.at(-1)) placed.push(latticeX, latticeY);
        }
        part.push(placed);
      }
      parts.push(part);
    }
    return ok(parts);
  });
}
