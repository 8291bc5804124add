/**
 * The first schema of a plan file: the required tables of GeoPackage 1.3 (OGC 12-128r18) and the tables of
 * a plan. Column types are GeoPackage types, because other programs warn about anything else. Times are TEXT:
 * GeoPackage's DATETIME is UTC only, the log keeps the offset of the desk.
 */
const feature = 'id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL';

export const planFileSchema = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gridwright_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE "plan" (${feature}, name TEXT NOT NULL, lan TEXT NOT NULL, crs_name TEXT NOT NULL,
  crs_epsg INTEGER NOT NULL, crs_proj4 TEXT NOT NULL, data_date DATE NOT NULL);
CREATE TABLE "node" (${feature}, x INTEGER NOT NULL, y INTEGER NOT NULL,
  inserted BOOLEAN NOT NULL);
CREATE TABLE "edge" (${feature}, start_node INTEGER NOT NULL, end_node INTEGER NOT NULL,
  left_face INTEGER NOT NULL, right_face INTEGER NOT NULL, points BLOB NOT NULL);
CREATE TABLE "grid" (${feature}, code TEXT NOT NULL, name TEXT NOT NULL, level INTEGER NOT NULL,
  parent INTEGER, unit_type TEXT NOT NULL, unit_group TEXT, responsible INTEGER);
CREATE TABLE "cell" (${feature}, geom MULTIPOLYGON, code TEXT NOT NULL, name TEXT NOT NULL,
  parent INTEGER NOT NULL, granularity TEXT NOT NULL, category TEXT NOT NULL, households INTEGER,
  admin_code TEXT, status TEXT NOT NULL);
CREATE TABLE "lineage" (${feature}, op TEXT NOT NULL, from_code TEXT, to_code TEXT,
  area_share REAL NOT NULL, reason TEXT NOT NULL);
CREATE TABLE "staff" (${feature}, staff_no TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
  unit INTEGER, active BOOLEAN NOT NULL);
CREATE TABLE "claim" (${feature}, subject_type TEXT NOT NULL, subject INTEGER NOT NULL,
  staff INTEGER NOT NULL, kind TEXT NOT NULL, share REAL NOT NULL, from_date DATE NOT NULL, to_date DATE,
  status TEXT NOT NULL);
CREATE TABLE "outlet" (${feature}, geom POINT, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  address TEXT NOT NULL, active BOOLEAN NOT NULL, coordinator INTEGER);
CREATE TABLE "support" (${feature}, grid INTEGER NOT NULL, outlet INTEGER NOT NULL);
CREATE TABLE "exchange" (${feature}, geom POINT, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE "coverage" (${feature}, geom MULTIPOLYGON, exchange INTEGER NOT NULL, medium TEXT NOT NULL,
  survey_date DATE NOT NULL);
CREATE TABLE "box" (${feature}, geom POINT, code TEXT NOT NULL, type TEXT NOT NULL, medium TEXT NOT NULL,
  exchange INTEGER, parent INTEGER, address TEXT NOT NULL, capacity INTEGER NOT NULL, used INTEGER NOT NULL,
  status TEXT NOT NULL, unresolved TEXT);
CREATE TABLE "binding" (${feature}, box INTEGER NOT NULL, cell INTEGER NOT NULL, basis TEXT NOT NULL,
  confidence REAL NOT NULL, status TEXT NOT NULL, reviewed_by TEXT);
CREATE TABLE "line" (${feature}, geom LINESTRING, kind TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE "building" (${feature}, geom MULTIPOLYGON, code TEXT NOT NULL, name TEXT NOT NULL,
  kind TEXT NOT NULL, floors INTEGER NOT NULL);
CREATE TABLE "product" (${feature}, product_id TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
  address_text TEXT NOT NULL, box_code TEXT, cell_code TEXT, method TEXT, confidence REAL,
  unresolved_reason TEXT);
CREATE TABLE "change_log" (${feature}, kind TEXT NOT NULL, target INTEGER, label_code TEXT NOT NULL,
  label_params TEXT NOT NULL, author TEXT NOT NULL, role TEXT NOT NULL, at TEXT NOT NULL, change BLOB,
  state TEXT NOT NULL);
CREATE TABLE "version" (${feature}, no INTEGER NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL,
  content_hash TEXT NOT NULL, revision INTEGER NOT NULL, submitted_by TEXT NOT NULL,
  submitted_at TEXT NOT NULL, decided_by TEXT, decided_at TEXT, comment TEXT NOT NULL);
CREATE TABLE "setting" (${feature}, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
`;

/** Made after the rows are there when a whole plan is written, which is several times faster. */
export const planFileIndexes = `
CREATE INDEX edge_left_face ON "edge" (left_face);
CREATE INDEX edge_right_face ON "edge" (right_face);
CREATE INDEX edge_start_node ON "edge" (start_node);
CREATE INDEX edge_end_node ON "edge" (end_node);
CREATE INDEX product_cell_code ON "product" (cell_code);
CREATE INDEX change_log_state ON "change_log" (state, id) WHERE kind = 'EDIT';
`;
