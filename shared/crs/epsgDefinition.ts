import registry from 'proj4-list';
import type { CrsDefinition } from './crsDefinition';

/** Central meridian of the first 3- and 6-degree zones that EPSG lists for China, and their zone numbers. */
const FIRST_MERIDIAN = 75;
const FIRST_ZONE = { 6: 13, 3: 25 } as const;

/**
 * The CRS of an EPSG code, or undefined for a code that is not known here. Zone families that plans use every
 * day are computed: CGCS2000 / Gauss-Kruger 4491–4554, UTM on WGS 84 (326xx, 327xx) and on ETRS89 (258xx);
 * some 5,000 others come from a list made of the registry.
 * Axis order is always x = easting or longitude, whatever EPSG declares. Source: EPSG registry.
 */
export function epsgDefinition(code: number): CrsDefinition | undefined {
  const found = SINGLE.get(code) ?? gaussKruger(code) ?? utm(code) ?? registry[`EPSG:${code}`]?.[1];
  return found === undefined ? undefined : { name: `EPSG:${code}`, epsg: code, proj4: found.trim() };
}

const SINGLE: ReadonlyMap<number, string> = new Map([
  [4326, '+proj=longlat +datum=WGS84 +no_defs'],
  [4490, '+proj=longlat +ellps=GRS80 +no_defs'],
  // The same with heights.
  [4480, '+proj=longlat +ellps=GRS80 +no_defs'],
  [4258, '+proj=longlat +ellps=GRS80 +no_defs'],
  [
    3857,
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  ],
  [3035, '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs'],
  [
    2154,
    '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs',
  ],
]);

/** The four CGCS2000 families: 6-degree with and without zone prefix, then 3-degree likewise. */
function gaussKruger(code: number): string | undefined {
  if (code < 4491 || code > 4554) return undefined;
  const sixDegree = code < 4513;
  const width = sixDegree ? 6 : 3;
  const perFamily = sixDegree ? 11 : 21;
  const offset = code - (sixDegree ? 4491 : 4513);
  const zone = FIRST_ZONE[width] + (offset % perFamily);
  const prefixed = offset < perFamily;
  return transverseMercator(
    FIRST_MERIDIAN + width * (offset % perFamily),
    (prefixed ? zone * 1e6 : 0) + 500000,
  );
}

function transverseMercator(meridian: number, falseEasting: number): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

function utm(code: number): string | undefined {
  const zone = code % 100;
  if (zone < 1 || zone > 60) return undefined;
  const family = Math.floor(code / 100);
  if (family === 326) return `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`;
  if (family === 327) return `+proj=utm +zone=${zone} +south +datum=WGS84 +units=m +no_defs`;
  if (family === 258 && zone >= 28 && zone <= 38)
    return `+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`;
  return undefined;
}
