import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crsWkt } from '../../../../shared/crs/crsWkt';
import { epsgDefinition } from '../../../../shared/crs/epsgDefinition';
import { parseCrs } from '../../../../shared/crs/parseCrs';
import { resolveCrs } from '../../../../shared/crs/resolveCrs';

const ESRI_PRJ =
  'PROJCS["CGCS2000_3_Degree_GK_CM_111E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",' +
  'SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],' +
  'PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],' +
  'PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

const epsgOf = (text: string): number | string => {
  const result = resolveCrs(text);
  return result.ok ? result.value.epsg : result.refusal.code;
};

describe('a plan takes any metric CRS', () => {
  it('by code, in every spelling', () => {
    for (const text of ['4546', 'EPSG:4546', ' epsg:4546 ', 'urn:ogc:def:crs:EPSG::4546'])
      expect(epsgOf(text)).toBe(4546);
    expect(epsgOf('EPSG:32649')).toBe(32649);
    expect(epsgOf('32755')).toBe(32755);
  });

  it('by proj string, recognised when it equals a code', () => {
    expect(epsgOf('+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m')).toBe(
      4546,
    );
    expect(epsgOf('+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=37500000 +ellps=GRS80')).toBe(4525);
    expect(epsgOf('+proj=utm +zone=49 +datum=WGS84')).toBe(32649);
    expect(epsgOf('+proj=tmerc +lat_0=0 +lon_0=110.77 +k=1 +x_0=500000 +ellps=GRS80')).toBe(0);
  });

  it('by an ESRI .prj without an authority', () => {
    expect(epsgOf(ESRI_PRJ)).toBe(4546);
    expect(epsgOf(ESRI_PRJ.replace('111.0', '108.0'))).toBe(4545);
  });

  it('by the WKT that it writes itself', () => {
    for (const code of [4500, 4510, 4513, 4546, 4554, 32601, 32760]) {
      const definition = epsgDefinition(code);
      expect(definition && epsgOf(crsWkt(definition))).toBe(code);
    }
  });

  it.skipIf(!existsSync('../shared/fixtures'))('by the .prj of a real Shapefile', () => {
    const path = '../shared/fixtures/encodings/shp_cgcs2000_esriprj_4546/shiyan.prj';
    expect(epsgOf(readFileSync(path, 'utf8'))).toBe(4546);
  });
});

describe('what is no metric CRS is refused with the reason', () => {
  it.each([
    ['EPSG:4490', 'crs.notMetric'],
    ['4326', 'crs.notMetric'],
    ['+proj=longlat +datum=WGS84', 'crs.notMetric'],
    ['+proj=tmerc +lon_0=111 +x_0=500000 +ellps=GRS80 +units=us-ft', 'crs.notMetric'],
    ['EPSG:2345', 'crs.needsParameters'],
    [
      ESRI_PRJ.replaceAll('D_China_2000', 'D_Xian_1980').replaceAll('CGCS2000', 'Xian_1980'),
      'crs.needsParameters',
    ],
    ['EPSG:99999', 'crs.unknown'],
    ['十堰', 'crs.unknown'],
    ['PROJCS["broken', 'crs.unknown'],
    ['', 'crs.unknown'],
  ])('%s', (text, code) => {
    expect(epsgOf(text)).toBe(code);
  });

  it('degrees are fine for a file that is imported', () => {
    const parsed = parseCrs('urn:ogc:def:crs:OGC:1.3:CRS84');
    expect(parsed.ok && parsed.value.geographic).toBe(true);
  });
});
