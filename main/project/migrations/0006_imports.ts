import type { Session } from '../db';

const feature = 'id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL';

/**
 * Where imported rows come from, and what is imported beside cells and boxes. `product` and `std_address` are too
 * many for the document: they live in the file only and carry the batch and line that wrote them last.
 * A building may be a place as well as a footprint, so its column takes any geometry. `bulk_shelf` holds, as JSON, what a batch replaced while it counts, and what it brought while it is taken back;
 * see bulkRows.ts.
 */
const TABLES = `
CREATE TABLE "area" (${feature}, geom GEOMETRY, code TEXT NOT NULL, name TEXT NOT NULL, level INTEGER NOT NULL,
  parent TEXT, urban_rural TEXT, address TEXT NOT NULL);
CREATE TABLE "party" (${feature}, role TEXT NOT NULL, name TEXT NOT NULL, subject_type TEXT NOT NULL,
  subject INTEGER NOT NULL, influence TEXT, relation TEXT NOT NULL, attitude TEXT NOT NULL);
CREATE TABLE "competitor" (${feature}, cell INTEGER NOT NULL, operator TEXT NOT NULL, business TEXT NOT NULL,
  entered_on DATE, users INTEGER, tariff TEXT NOT NULL, strength TEXT, recorded_on DATE);
CREATE TABLE "survey" (${feature}, unit INTEGER NOT NULL, kind TEXT NOT NULL, total INTEGER NOT NULL,
  done INTEGER NOT NULL, planned_from DATE, planned_to DATE, as_of DATE);
ALTER TABLE "building" RENAME TO "building_before";
CREATE TABLE "building" (${feature}, geom GEOMETRY, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  floors INTEGER NOT NULL, address TEXT NOT NULL DEFAULT '', technology TEXT, households INTEGER, shops INTEGER,
  ports INTEGER, fibre_ready BOOLEAN);
INSERT INTO "building" (id, geom, code, name, kind, floors)
  SELECT id, geom, code, name, kind, floors FROM "building_before";
DROP TABLE "building_before";
UPDATE gpkg_geometry_columns SET geometry_type_name = 'GEOMETRY' WHERE table_name = 'building';
UPDATE gpkg_contents SET description = '建筑物轮廓或位置 / building footprints or places' WHERE table_name = 'building';

CREATE TABLE "std_address" (${feature}, geom POINT, key TEXT NOT NULL, level1 TEXT NOT NULL, level2 TEXT NOT NULL,
  level3 TEXT NOT NULL, level4 TEXT NOT NULL, level5 TEXT NOT NULL, text TEXT NOT NULL, admin_code TEXT,
  batch INTEGER, line INTEGER);
CREATE UNIQUE INDEX std_address_key ON "std_address" (key);
ALTER TABLE "product" ADD COLUMN batch INTEGER;
ALTER TABLE "product" ADD COLUMN line INTEGER;
DELETE FROM "product" WHERE id NOT IN (SELECT min(id) FROM "product" GROUP BY product_id);
CREATE UNIQUE INDEX product_id ON "product" (product_id);
CREATE INDEX product_batch ON "product" (batch) WHERE batch IS NOT NULL;
CREATE INDEX std_address_batch ON "std_address" (batch);

CREATE TABLE "import_batch" (${feature}, revision INTEGER NOT NULL, taken_back INTEGER, kind TEXT NOT NULL,
  file TEXT NOT NULL, layer TEXT NOT NULL, sha256 TEXT NOT NULL, encoding TEXT, crs TEXT, shift TEXT NOT NULL,
  signature TEXT NOT NULL, mapping TEXT NOT NULL, rows_in INTEGER NOT NULL, added INTEGER NOT NULL,
  changed INTEGER NOT NULL, same INTEGER NOT NULL, duplicate INTEGER NOT NULL, rejected INTEGER NOT NULL,
  gone INTEGER NOT NULL, personal TEXT NOT NULL, author TEXT NOT NULL, role TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE "import_row" (${feature}, batch INTEGER NOT NULL, line INTEGER NOT NULL, table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL);
CREATE INDEX import_row_batch ON "import_row" (batch);
CREATE INDEX import_row_row ON "import_row" (table_name, row_id);
CREATE TABLE "bulk_shelf" (${feature}, batch INTEGER NOT NULL, table_name TEXT NOT NULL, key TEXT NOT NULL,
  content TEXT NOT NULL);
CREATE INDEX bulk_shelf_batch ON "bulk_shelf" (batch, table_name, key);
`;

export async function importTables(session: Session): Promise<void> {
  await session.exec(TABLES);
}
