import registry from 'proj4-list';
import { parseProjection } from './projection';

const KRASOVSKY = '+a=6378245 +rf=298.3';
const IAG_1975 = '+a=6378140 +rf=298.257';

/** The old datums of Chinese surveys; what takes them to CGCS2000 differs from place to place and is kept by companies. */
export const OLD_DATUMS = ['BEIJING54', 'XIAN80'] as const;
export type OldDatum = (typeof OLD_DATUMS)[number];

/** Which of them a CRS is on, of those that `oldDatumDefinition` knows; by its ellipsoid. */
export function oldDatumOf(text: string): OldDatum | undefined {
  const definition = oldDatumDefinition(text);
  if (definition === undefined) return undefined;
  return definition.includes(IAG_1975) ? 'XIAN80' : 'BEIJING54';
}

/**
 * The proj string of a CRS on Beijing 54 or Xi'an 80 (EPSG code, proj string or WKT) without any shift of the datum,
 * or undefined for anything else. Source: EPSG registry.
 */
export function oldDatumDefinition(text: string): string | undefined {
  const code = /^(?:urn:ogc:def:crs:)?(?:EPSG:{1,2}(?:[\d.]*:)?)?(\d{4,6})$/i.exec(text.trim())?.[1];
  const definition = code === undefined ? text : registry[`EPSG:${code}`]?.[1];
  const projection = definition === undefined ? undefined : parseProjection(definition);
  if (projection === undefined) return undefined;
  const { method, centralMeridian, latitudeOfOrigin, falseEasting, falseNorthing, scale, semiMajor } =
    projection;
  const ellipsoid = Math.abs(semiMajor - 6378140) < 1 ? IAG_1975 : KRASOVSKY;
  if (method === 'longlat') return `+proj=longlat ${ellipsoid} +no_defs`;
  if (method !== 'tmerc') return undefined;
  const origin = `+lat_0=${latitudeOfOrigin} +lon_0=${centralMeridian} +k=${scale}`;
  return `+proj=tmerc ${origin} +x_0=${falseEasting} +y_0=${falseNorthing} ${ellipsoid} +units=m +no_defs`;
}
