import type { CrsDefinition } from './crsDefinition';
import { parseProjection, type Projection } from './projection';

/** WKT method and parameter names (OGC 01-009, as EPSG and GDAL write them) per proj4 method. */
const METHODS: Readonly<Record<string, string>> = {
  tmerc: 'Transverse_Mercator',
  merc: 'Mercator_1SP',
  lcc: 'Lambert_Conformal_Conic_2SP',
  laea: 'Lambert_Azimuthal_Equal_Area',
  aea: 'Albers_Conic_Equal_Area',
};

/**
 * OGC WKT1 of a CRS, for `gpkg_spatial_ref_sys.definition`. A CRS that was given as WKT is returned as it
 * came; `undefined` (the word that the GeoPackage standard asks for) stands for a method without WKT names.
 * Axes are not named: GeoPackage fixes them as x = easting, y = northing.
 */
export function crsWkt(crs: CrsDefinition): string {
  const projection = parseProjection(crs.proj4);
  if (projection === undefined) return 'undefined';
  if (crs.proj4.includes('[')) return crs.proj4;
  const geographic = geographicWkt(projection, crs.epsg);
  if (projection.method === 'longlat') return geographic;
  const method = METHODS[projection.method];
  if (method === undefined) return 'undefined';
  const parameters = projectionParameters(projection).map(([name, value]) => `PARAMETER["${name}",${value}]`);
  const unit = `UNIT["metre",${projection.metresPerUnit},AUTHORITY["EPSG","9001"]]`;
  const authority = crs.epsg > 0 ? `,AUTHORITY["EPSG","${crs.epsg}"]` : '';
  return `PROJCS["${crs.name}",${geographic},PROJECTION["${method}"],${parameters.join(',')},${unit}${authority}]`;
}

function geographicWkt({ semiMajor, inverseFlattening, datum }: Projection, epsg: number): string {
  const names = geographicNames(epsg, datum);
  const spheroid = `SPHEROID["${names.spheroid}",${semiMajor},${inverseFlattening}]`;
  const authority = names.epsg > 0 ? `,AUTHORITY["EPSG","${names.epsg}"]` : '';
  return (
    `GEOGCS["${names.name}",DATUM["${names.datum}",${spheroid}],PRIMEM["Greenwich",0],` +
    `UNIT["degree",0.0174532925199433]${authority}]`
  );
}

function geographicNames(
  epsg: number,
  datum: string | undefined,
): { name: string; datum: string; spheroid: string; epsg: number } {
  if (epsg === 4490 || (epsg >= 4491 && epsg <= 4554)) {
    return {
      name: 'China Geodetic Coordinate System 2000',
      datum: 'China_2000',
      spheroid: 'CGCS2000',
      epsg: 4490,
    };
  }
  if (/wgs_?84/i.test(datum ?? ''))
    return { name: 'WGS 84', datum: 'WGS_1984', spheroid: 'WGS 84', epsg: 4326 };
  return { name: 'Local', datum: 'Local', spheroid: 'Local', epsg: 0 };
}

function projectionParameters(projection: Projection): [string, number][] {
  const { method, latitudeOfOrigin, centralMeridian, falseEasting, falseNorthing, scale } = projection;
  const offsets: [string, number][] = [
    ['false_easting', falseEasting],
    ['false_northing', falseNorthing],
  ];
  if (method === 'laea') {
    return [['latitude_of_center', latitudeOfOrigin], ['longitude_of_center', centralMeridian], ...offsets];
  }
  if (method === 'lcc' || method === 'aea') {
    const [first = latitudeOfOrigin, second = first] = projection.standardParallels;
    const centre = method === 'aea' ? 'center' : 'origin';
    return [
      ['standard_parallel_1', first],
      ['standard_parallel_2', second],
      [`latitude_of_${centre}`, latitudeOfOrigin],
      [method === 'aea' ? 'longitude_of_center' : 'central_meridian', centralMeridian],
      ...offsets,
    ];
  }
  return [
    ['latitude_of_origin', latitudeOfOrigin],
    ['central_meridian', centralMeridian],
    ['scale_factor', scale],
    ...offsets,
  ];
}
