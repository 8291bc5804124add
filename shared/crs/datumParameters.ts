import { ok, refuse, type Result } from '../base/result';
import { oldDatumDefinition, oldDatumOf, type OldDatum } from './oldDatum';
import { parseCrs, type ParsedCrs } from './parseCrs';
import { parseProjection } from './projection';

/**
 * The seven parameters of a company from its old datum to CGCS2000 (position vector rotation, as in EPSG method 9606
 * and in proj's +towgs84): metres, arc seconds, parts per million.
 */
export interface DatumParameters {
  readonly dx: number;
  readonly dy: number;
  readonly dz: number;
  readonly rx: number;
  readonly ry: number;
  readonly rz: number;
  readonly scale: number;
}

/** What a company has saved: one set for each old datum at most. */
export type CompanyParameters = { readonly [D in OldDatum]?: DatumParameters };

/** Reads `dx,dy,dz,rx,ry,rz,ppm`, also with three numbers only. Refusal: `crs.parameters`. */
export function readDatumParameters(text: string): Result<DatumParameters, 'crs.parameters'> {
  const numbers = text
    .split(/[,，;；\s]+/)
    .filter((part) => part !== '')
    .map(Number);
  const [dx, dy, dz, rx = 0, ry = 0, rz = 0, scale = 0] = numbers;
  const isComplete = numbers.length === 3 || numbers.length === 7;
  if (!isComplete || !numbers.every(Number.isFinite)) return refuse('crs.parameters', { text });
  if (dx === undefined || dy === undefined || dz === undefined) return refuse('crs.parameters', { text });
  // Shifts of the old Chinese datums are below a kilometre and some seconds; more is a mistake of units or signs.
  const isLikely = Math.max(...[dx, dy, dz].map(Math.abs)) < 2000;
  const isSmall = Math.max(...[rx, ry, rz].map(Math.abs)) < 60 && Math.abs(scale) < 200;
  if (!isLikely || !isSmall) return refuse('crs.parameters', { text });
  return ok({ dx, dy, dz, rx, ry, rz, scale });
}

/**
 * The CRS with the company's parameters for its datum. Only Beijing 54 and Xi'an 80 need them; a CRS on another datum
 * comes back as it is. Refusals as `parseCrs`.
 */
export function datumShifted(
  text: string,
  parameters: CompanyParameters,
): Result<ParsedCrs, 'crs.unknown' | 'crs.needsParameters'> {
  const parsed = parseCrs(text);
  if (parsed.ok || parsed.refusal.code !== 'crs.needsParameters') return parsed;
  const base = oldDatumDefinition(text);
  const own = parameters[oldDatumOf(text) ?? 'BEIJING54'];
  if (base === undefined || own === undefined) return parsed;
  const { dx, dy, dz, rx, ry, rz, scale } = own;
  const proj4 = `${base} +towgs84=${[dx, dy, dz, rx, ry, rz, scale].join(',')}`;
  const projection = parseProjection(proj4);
  if (projection === undefined) return parsed;
  const { method, metresPerUnit } = projection;
  return ok({ name: 'LOCAL', epsg: 0, proj4, geographic: method === 'longlat', metresPerUnit });
}
