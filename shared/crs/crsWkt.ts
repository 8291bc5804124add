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
 * Names and axes are those of the EPSG registry where they are known: CGCS2000 zones name the northing first. What a
 * file holds is x = easting, y = northing all the same, because GeoPackage fixes the order of coordinates.
 */
export function crsWkt(crs: CrsDefinition): string {
  const projection = parseProjection(crs.proj4);
  if (projection === undefined) return 'undefined';
  if (crs.proj4.includes('[')) return crs.proj4;
  const isGeographic = projection.method === 'longlat';
  const geographic = geographicWkt(projection, crs.epsg, isGeographic);
  if (isGeographic) return geographic;
  const method = METHODS[projection.method];
  if (method === undefined) return 'undefined';
  const parameters = projectionParameters(projection).map(([name, value]) => `PARAMETER["${name}",${value}]`);
  const unit = `UNIT["metre",${projection.metresPerUnit},AUTHORITY["EPSG","9001"]]`;
  const authority = crs.epsg > 0 ? `,AUTHORITY["EPSG","${crs.epsg}"]` : '';
  const { name, axes } = zoneWords(crs);
  return `PROJCS["${name}",${geographic},PROJECTION["${method}"],${parameters.join(',')},${unit}${axes}${authority}]`;
}

/** Name of a zone in the registry, and its axes; the CRS's own name and no axes where the family is not known. */
function zoneWords({ epsg, name }: CrsDefinition): { name: string; axes: string } {
  if (isGaussKruger(epsg)) {
    const sixDegree = epsg < 4513;
    const [perFamily, offset] = sixDegree ? [11, epsg - 4491] : [21, epsg - 4513];
    const at = offset % perFamily;
    const zone =
      offset < perFamily ? `zone ${at + (sixDegree ? 13 : 25)}` : `CM ${75 + at * (sixDegree ? 6 : 3)}E`;
    const axes = ',AXIS["Northing",NORTH],AXIS["Easting",EAST]';
    return { name: `CGCS2000 / ${sixDegree ? '' : '3-degree '}Gauss-Kruger ${zone}`, axes };
  }
  const hemisphere = epsg > 32600 && epsg <= 32660 ? 'N' : epsg > 32700 && epsg <= 32760 ? 'S' : null;
  if (hemisphere !== null) {
    const axes = ',AXIS["Easting",EAST],AXIS["Northing",NORTH]';
    return { name: `WGS 84 / UTM zone ${epsg % 100}${hemisphere}`, axes };
  }
  return { name, axes: '' };
}

function isGaussKruger(epsg: number): boolean {
  return epsg >= 4491 && epsg <= 4554;
}

function geographicWkt(projection: Projection, epsg: number, alone: boolean): string {
  const { semiMajor, inverseFlattening, datum } = projection;
  const names = geographicNames(epsg, datum);
  const authority = (code: number): string => (code > 0 ? `,AUTHORITY["EPSG","${code}"]` : '');
  const flattening = names.flattening ?? inverseFlattening;
  const spheroid = `SPHEROID["${names.spheroid}",${semiMajor},${flattening}${authority(names.spheroidEpsg)}]`;
  const axes = alone && names.epsg > 0 ? ',AXIS["Latitude",NORTH],AXIS["Longitude",EAST]' : '';
  return (
    `GEOGCS["${names.name}",DATUM["${names.datum}",${spheroid}${authority(names.datumEpsg)}],` +
    `PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],` +
    `UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]${axes}${authority(names.epsg)}]`
  );
}

/** EPSG codes are 0 where there is none. */
interface GeographicNames {
  readonly name: string;
  readonly datum: string;
  readonly spheroid: string;
  readonly epsg: number;
  readonly datumEpsg: number;
  readonly spheroidEpsg: number;
  /** As the registry gives it, where proj4's ellipsoid has other last digits. */
  readonly flattening?: number;
}

const CGCS2000: GeographicNames = {
  name: 'China Geodetic Coordinate System 2000',
  datum: 'China_2000',
  spheroid: 'CGCS2000',
  epsg: 4490,
  datumEpsg: 1043,
  spheroidEpsg: 1024,
  flattening: 298.257222101,
};
const WGS_84: GeographicNames = {
  name: 'WGS 84',
  datum: 'WGS_1984',
  spheroid: 'WGS 84',
  epsg: 4326,
  datumEpsg: 6326,
  spheroidEpsg: 7030,
  flattening: 298.257223563,
};
const LOCAL: GeographicNames = {
  name: 'Local',
  datum: 'Local',
  spheroid: 'Local',
  epsg: 0,
  datumEpsg: 0,
  spheroidEpsg: 0,
};

function geographicNames(epsg: number, datum: string | undefined): GeographicNames {
  if (epsg === 4490 || isGaussKruger(epsg)) return CGCS2000;
  return /wgs_?84/i.test(datum ?? '') ? WGS_84 : LOCAL;
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
