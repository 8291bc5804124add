import proj4 from 'proj4';

/** What a definition says, in one spelling: degrees, metres. Fields that the projection lacks are undefined. */
export interface Projection {
  /** proj4's name of the method, lower case: `longlat`, `tmerc`, `utm`, `lcc` … WKT method names are mapped. */
  readonly method: string;
  readonly name: string | undefined;
  readonly datum: string | undefined;
  readonly metresPerUnit: number;
  readonly semiMajor: number;
  readonly eccentricitySquared: number;
  readonly inverseFlattening: number;
  readonly latitudeOfOrigin: number;
  readonly centralMeridian: number;
  readonly standardParallels: readonly number[];
  readonly falseEasting: number;
  readonly falseNorthing: number;
  readonly scale: number;
  readonly hasDatumShift: boolean;
}

/** The fields of proj4's Proj object that are used here; the package leaves most of them untyped. */
interface ParsedProjection {
  projName?: string;
  name?: string;
  datumCode?: string;
  datum_params?: unknown;
  units?: string;
  to_meter?: number;
  a?: number;
  es?: number;
  rf?: number;
  lat0?: number;
  lat1?: number;
  lat2?: number;
  long0?: number;
  x0?: number;
  y0?: number;
  k0?: number;
}

const METHODS: Readonly<Record<string, string>> = {
  transverse_mercator: 'tmerc',
  gauss_kruger: 'tmerc',
  'gauss-kruger': 'tmerc',
  etmerc: 'tmerc',
  utm: 'tmerc',
  lambert_conformal_conic: 'lcc',
  lambert_conformal_conic_1sp: 'lcc',
  lambert_conformal_conic_2sp: 'lcc',
  albers_conic_equal_area: 'aea',
  albers: 'aea',
  lambert_azimuthal_equal_area: 'laea',
  mercator: 'merc',
};

const degrees = (radians: number | undefined): number => {
  // proj4 keeps radians; twelve decimals undo the conversion for every value that people write.
  return Math.round((((radians ?? 0) * 180) / Math.PI) * 1e12) / 1e12;
};

/** Parses a proj string or WKT (OGC WKT1, ESRI .prj, WKT2); undefined when proj4 can make nothing of it. */
export function parseProjection(definition: string): Projection | undefined {
  let parsed: ParsedProjection;
  try {
    parsed = new proj4.Proj(definition);
  } catch {
    return undefined;
  }
  const { a, es } = parsed;
  if (parsed.projName === undefined || a === undefined || es === undefined || !(a > 0)) return undefined;
  const method = parsed.projName.toLowerCase().replaceAll(' ', '_');
  return {
    method: METHODS[method] ?? method,
    name: parsed.name,
    datum: parsed.datumCode,
    metresPerUnit: parsed.to_meter ?? 1,
    semiMajor: a,
    eccentricitySquared: es,
    inverseFlattening: parsed.rf ?? (es === 0 ? 0 : 1 / (1 - Math.sqrt(1 - es))),
    latitudeOfOrigin: degrees(parsed.lat0),
    centralMeridian: degrees(parsed.long0),
    standardParallels: [parsed.lat1, parsed.lat2].filter((lat) => lat !== undefined).map(degrees),
    falseEasting: parsed.x0 ?? 0,
    falseNorthing: parsed.y0 ?? 0,
    scale: parsed.k0 ?? 1,
    hasDatumShift: parsed.datum_params !== undefined,
  };
}
