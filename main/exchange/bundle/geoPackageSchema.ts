import type { BundleTable } from '../../../shared/exchange/bundleTable';
import { SCHEMA_TABLES } from '../../project/describeColumns';

/** Required tables of GeoPackage 1.3 and those of its extension and schema mechanisms (OGC 12-128r18). */
export const GEOPACKAGE_TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
${SCHEMA_TABLES}`;

/** A user table: row number, geometry where there is one, then the columns. */
export function userTableSql({ name, geometry, columns }: BundleTable): string {
  const parts = ['fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL'];
  if (geometry !== null) parts.push(`geom ${geometry}`);
  for (const column of columns) parts.push(`"${column.name}" ${column.type}`);
  return `CREATE TABLE "${name}" (${parts.join(', ')})`;
}
