/**
 * The R-tree extension of GeoPackage 1.3 (OGC 12-128r18, F.3): table and triggers of one feature table. The
 * triggers use ST_ functions of the reading program, which SQLite has not by itself; they are made after the
 * index has been filled.
 */
export const RTREE_EXTENSION = 'gpkg_rtree_index';
export const RTREE_DEFINITION = 'http://www.geopackage.org/spec120/#extension_rtree';

export function rtreeTable(table: string): string {
  return `rtree_${table}_geom`;
}

export function rtreeTableSql(table: string): string {
  return `CREATE VIRTUAL TABLE "${rtreeTable(table)}" USING rtree(id, minx, maxx, miny, maxy)`;
}

export function rtreeTriggersSql(table: string): string {
  const index = `"${rtreeTable(table)}"`;
  const name = (event: string): string => `"${rtreeTable(table)}_${event}"`;
  const bounds = 'ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)';
  const isFilled = 'NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)';
  const isEmpty = '(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))';
  return `
CREATE TRIGGER ${name('insert')} AFTER INSERT ON "${table}" WHEN (${isFilled})
BEGIN INSERT OR REPLACE INTO ${index} VALUES (NEW.fid, ${bounds}); END;
CREATE TRIGGER ${name('update1')} AFTER UPDATE OF geom ON "${table}" WHEN OLD.fid = NEW.fid AND (${isFilled})
BEGIN INSERT OR REPLACE INTO ${index} VALUES (NEW.fid, ${bounds}); END;
CREATE TRIGGER ${name('update2')} AFTER UPDATE OF geom ON "${table}" WHEN OLD.fid = NEW.fid AND ${isEmpty}
BEGIN DELETE FROM ${index} WHERE id = OLD.fid; END;
CREATE TRIGGER ${name('update3')} AFTER UPDATE ON "${table}" WHEN OLD.fid != NEW.fid AND (${isFilled})
BEGIN DELETE FROM ${index} WHERE id = OLD.fid; INSERT OR REPLACE INTO ${index} VALUES (NEW.fid, ${bounds}); END;
CREATE TRIGGER ${name('update4')} AFTER UPDATE ON "${table}" WHEN OLD.fid != NEW.fid AND ${isEmpty}
BEGIN DELETE FROM ${index} WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER ${name('delete')} AFTER DELETE ON "${table}" WHEN OLD.geom NOT NULL
BEGIN DELETE FROM ${index} WHERE id = OLD.fid; END;
`;
}
