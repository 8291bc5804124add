/** Ellipsoids of MapInfo's numbered datums that are met in China; others stay unknown rather than guessed. */
const DATUMS: Readonly<Record<number, string>> = {
  0: '+datum=WGS84',
  33: '+ellps=GRS80',
  74: '+ellps=GRS80',
  104: '+datum=WGS84',
  115: '+ellps=GRS80',
  157: '+datum=WGS84',
};
/** Custom datum 999 with ellipsoid numbers: Krasovsky, and International 1975 of Xi'an 80. */
const OLD_ELLIPSOIDS: Readonly<Record<number, string>> = { 3: '+ellps=krass', 53: '+a=6378140 +rf=298.257' };

/**
 * The proj string of the `CoordSys` line in a MIF header: longitude/latitude (1), Lambert (3), transverse Mercator
 * (8), web and plain Mercator (10). Undefined for none, for `NonEarth` and for what is not known here.
 * Source: MapInfo Professional User Guide, appendix on coordinate systems.
 */
export function mapInfoCrs(header: string): string | undefined {
  const line = /^\s*CoordSys\s+Earth\s+Projection\s+([^\r\n]*?)(?:\s+Bounds\b[^\r\n]*)?$/im.exec(header)?.[1];
  if (line === undefined) return undefined;
  const fields = line.split(',').map((field) => field.trim());
  const unitAt = fields.findIndex((field) => field.startsWith('"'));
  const numbers = fields.map(Number);
  const [projection = NaN, datum = NaN] = numbers;
  const ellipsoid = datum === 999 ? OLD_ELLIPSOIDS[numbers[2] ?? NaN] : DATUMS[datum];
  if (ellipsoid === undefined) return undefined;
  if (projection === 1) return `+proj=longlat ${ellipsoid} +no_defs`;
  if (unitAt < 0 || !/^"(m|7)"$/i.test(fields[unitAt] ?? '')) return undefined;
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = numbers.slice(unitAt + 1);
  const made = (text: string, needed: readonly number[]): string | undefined =>
    needed.every(Number.isFinite) ? `${text} ${ellipsoid} +units=m +no_defs` : undefined;
  if (projection === 8)
    return made(`+proj=tmerc +lon_0=${a} +lat_0=${b} +k=${c} +x_0=${d} +y_0=${e}`, [a, b, c, d, e]);
  if (projection === 3)
    return made(`+proj=lcc +lon_0=${a} +lat_0=${b} +lat_1=${c} +lat_2=${d} +x_0=${e} +y_0=${f}`, [
      a,
      b,
      c,
      d,
      e,
      f,
    ]);
  if (projection === 10) return made(`+proj=merc +lon_0=${a} +lat_ts=0 +x_0=0 +y_0=0`, [a]);
  return undefined;
}
