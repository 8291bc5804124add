import { crsWkt } from '../../shared/crs/crsWkt';
import type { PlanRecord } from '../../shared/document/records/plan';
import { places } from './chunks';
import type { Session, SqlValue } from './db';
import type { Extent } from '../../shared/storage/geometryBlob';
import { PLAN_TABLES } from './planTables';

/** "GPKG", the mark of a GeoPackage in SQLite's application_id. */
export const GEOPACKAGE_APPLICATION_ID = 0x47504b47;
/** GeoPackage 1.3. The standard claims `user_version` for itself, so our schema version is in gridwright_meta. */
export const GEOPACKAGE_VERSION = 10300;
/** srs_id of a CRS that has no EPSG code. */
const LOCAL_SRS_ID = 100_000;

export function srsIdOf(crs: PlanRecord['crs']): number {
  return crs.epsg === 0 ? LOCAL_SRS_ID : crs.epsg;
}

/** The reference systems that every GeoPackage names, and the one of the plan. Replaces what is there. */
export async function writeReferenceSystems(session: Session, crs: PlanRecord['crs']): Promise<void> {
  const srsId = srsIdOf(crs);
  const rows: SqlValue[][] = [
    [
      'Undefined cartesian SRS',
      -1,
      'NONE',
      -1,
      'undefined',
      'undefined cartesian coordinate reference system',
    ],
    [
      'Undefined geographic SRS',
      0,
      'NONE',
      0,
      'undefined',
      'undefined geographic coordinate reference system',
    ],
    [
      'WGS 84 geodetic',
      4326,
      'EPSG',
      4326,
      crsWkt(WGS84),
      'longitude/latitude coordinates in decimal degrees',
    ],
  ];
  if (srsId !== 4326) {
    rows.push([crs.name, srsId, crs.epsg === 0 ? 'NONE' : 'EPSG', srsId, crsWkt(crs), crs.proj4]);
  }
  await session.run(
    `INSERT OR REPLACE INTO gpkg_spatial_ref_sys
       (srs_name, srs_id, organization, organization_coordsys_id, definition, description)
     VALUES ${rows.map((row) => `(${places(row)})`).join(',')}`,
    rows.flat(),
  );
}

/** Tells other programs about every table of the plan that exists and is not registered yet. */
export async function registerContents(session: Session, srsId: number): Promise<void> {
  const known = await session.all(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN (SELECT table_name FROM gpkg_contents)`,
  );
  const names = new Set(known.map(({ name }) => name));
  const tables = PLAN_TABLES.filter(({ table }) => names.has(table));
  await session.insert(
    'gpkg_contents',
    ['table_name', 'data_type', 'identifier', 'description', 'srs_id'],
    tables.map(({ table, title, description, geometry }) => [
      table,
      geometry ? 'features' : 'attributes',
      title,
      description,
      geometry ? srsId : null,
    ]),
  );
  await session.insert(
    'gpkg_geometry_columns',
    ['table_name', 'column_name', 'geometry_type_name', 'srs_id', 'z', 'm'],
    tables.flatMap(({ table, geometry }) => (geometry ? [[table, 'geom', geometry, srsId, 0, 0]] : [])),
  );
}

/**
 * Notes that tables have changed. The extent of a feature table only grows: the standard calls it
 * informative, and shrinking it would cost a look at every feature.
 */
export async function touchContents(session: Session, extents: ReadonlyMap<string, Extent>): Promise<void> {
  if (extents.size === 0) return;
  const rows = [...extents].map(([table, { isEmpty, minX, minY, maxX, maxY }]) => [
    table,
    ...(isEmpty ? [null, null, null, null] : [minX, minY, maxX, maxY].map((mm) => mm / 1000)),
  ]);
  await session.run(
    `WITH reached (name, x0, y0, x1, y1) AS (VALUES ${rows.map((row) => `(${places(row)})`).join(',')})
     UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now'),
       min_x = coalesce(min(min_x, x0), x0, min_x), min_y = coalesce(min(min_y, y0), y0, min_y),
       max_x = coalesce(max(max_x, x1), x1, max_x), max_y = coalesce(max(max_y, y1), y1, max_y)
     FROM reached WHERE table_name = reached.name`,
    rows.flat(),
  );
}

const WGS84 = { name: 'EPSG:4326', epsg: 4326, proj4: '+proj=longlat +datum=WGS84 +no_defs' };
