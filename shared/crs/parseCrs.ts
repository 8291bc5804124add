import { ok, refuse, type Result } from '../base/result';
import type { CrsDefinition } from './crsDefinition';
import { epsgDefinition } from './epsgDefinition';
import { oldDatumOf } from './oldDatum';
import { parseProjection, type Projection } from './projection';

/** A CRS and whether its coordinates are degrees. */
export interface ParsedCrs extends CrsDefinition {
  readonly geographic: boolean;
  readonly metresPerUnit: number;
}

/**
 * Reads what people and files call a CRS: `4546`, `EPSG:4546`, `urn:ogc:def:crs:EPSG::4546`,
 * `urn:ogc:def:crs:OGC:1.3:CRS84`, a proj string, or WKT / the text of a .prj file (OGC and ESRI flavour,
 * with or without authority). A definition that equals a known EPSG code gets that code and its definition.
 * Refusals: `crs.unknown`, `crs.needsParameters` (Beijing 54 and Xi'an 80 need the company's own shift).
 */
export function parseCrs(text: string): Result<ParsedCrs, 'crs.unknown' | 'crs.needsParameters'> {
  const trimmed = text.trim();
  const shown = shortCrsName(trimmed);
  if (/CRS:?84$/i.test(trimmed)) return parseCrs('EPSG:4326');
  const code = /^(?:urn:ogc:def:crs:)?(?:EPSG:{1,2}(?:[\d.]*:)?)?(\d{4,6})$/i.exec(trimmed)?.[1];
  if (code !== undefined) {
    if (isOldDatumCode(Number(code))) return needsParameters(trimmed, shown);
    const known = epsgDefinition(Number(code));
    if (known === undefined) return refuse('crs.unknown', { crs: shown });
    return described(known);
  }
  if (!/^\+?\w+=|\[/.test(trimmed)) return refuse('crs.unknown', { crs: shown });
  const projection = parseProjection(trimmed);
  if (projection === undefined) return refuse('crs.unknown', { crs: shown });
  const datum = `${projection.datum ?? ''} ${projection.name ?? ''} ${trimmed}`;
  if (/xian|beijing|krass|iau_?(19)?76|pulkovo/i.test(datum) && !projection.hasDatumShift) {
    return needsParameters(trimmed, shown);
  }
  const known = matchEpsg(projection, trimmed);
  if (known !== undefined) return described(known);
  return ok({
    name: 'LOCAL',
    epsg: 0,
    proj4: trimmed,
    geographic: projection.method === 'longlat',
    metresPerUnit: projection.metresPerUnit,
  });
}

/** A CRS for people: of a definition in WKT the name that it gives itself. */
export function shortCrsName(text: string): string {
  const named = /^\s*\w+\s*\[\s*"([^"]{1,60})"/.exec(text)?.[1];
  return named ?? (text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** Names the datum, so that its parameters can be asked for. */
function needsParameters(text: string, crs: string): Result<never, 'crs.needsParameters'> {
  return refuse('crs.needsParameters', { crs, datum: oldDatumOf(text) ?? 'BEIJING54' });
}

function described(known: CrsDefinition): Result<ParsedCrs, never> {
  const projection = parseProjection(known.proj4);
  return ok({
    ...known,
    geographic: projection?.method === 'longlat',
    metresPerUnit: projection?.metresPerUnit ?? 1,
  });
}

/** Xi'an 1980 and Beijing 1954 zones of the EPSG registry, and their geographic CRS. */
function isOldDatumCode(code: number): boolean {
  return (
    (code >= 2327 && code <= 2442) ||
    (code >= 21413 && code <= 21463) ||
    code === 4214 ||
    code === 4610 ||
    code === 4284
  );
}

/** Candidates by family, then compared parameter by parameter, so that a lookalike is never taken. */
function matchEpsg(projection: Projection, text: string): CrsDefinition | undefined {
  const isWgs84 = /wgs_?\s?(19)?84/i.test(projection.datum ?? text);
  const authority = /(?:AUTHORITY|ID)\["EPSG",\s*"?(\d{4,6})"?\]\s*\]\s*$/i.exec(text)?.[1];
  const candidates: number[] = authority === undefined ? [] : [Number(authority)];
  if (projection.method === 'longlat') candidates.push(isWgs84 ? 4326 : /china|cgcs/i.test(text) ? 4490 : 0);
  if (projection.method === 'merc') candidates.push(3857);
  if (projection.method === 'tmerc') {
    const zone = Math.round((projection.centralMeridian + 183) / 6);
    if (isWgs84) candidates.push(32600 + zone, 32700 + zone);
    else if (/etrs/i.test(text)) candidates.push(25800 + zone);
    else candidates.push(...gaussKrugerCandidates(projection.name ?? ''));
  }
  for (const code of candidates) {
    const known = epsgDefinition(code);
    const other = known && parseProjection(known.proj4);
    if (other !== undefined && sameProjection(projection, other)) return known;
  }
  return undefined;
}

/** Every other 3-degree meridian is also a 6-degree one; city plans use 3 degrees unless the name says otherwise. */
function gaussKrugerCandidates(name: string): number[] {
  const codes = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const isSixDegree = /(GK|Kruger)[ _](CM|zone)/i.test(name) && !/3[ _-]?deg/i.test(name);
  const [sixDegree, threeDegree] = [codes(4491, 4512), codes(4513, 4554)];
  return isSixDegree ? [...sixDegree, ...threeDegree] : [...threeDegree, ...sixDegree];
}

function sameProjection(a: Projection, b: Projection): boolean {
  const near = (x: number, y: number, tolerance: number): boolean => Math.abs(x - y) <= tolerance;
  return (
    a.method === b.method &&
    a.hasDatumShift === b.hasDatumShift &&
    near(a.metresPerUnit, b.metresPerUnit, 1e-12) &&
    near(a.semiMajor, b.semiMajor, 1e-3) &&
    near(a.inverseFlattening, b.inverseFlattening, 1e-6) &&
    near(a.latitudeOfOrigin, b.latitudeOfOrigin, 1e-9) &&
    near(a.centralMeridian, b.centralMeridian, 1e-9) &&
    near(a.falseEasting, b.falseEasting, 1e-6) &&
    near(a.falseNorthing, b.falseNorthing, 1e-6) &&
    near(a.scale, b.scale, 1e-12)
  );
}
