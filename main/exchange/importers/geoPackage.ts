import { AppError } from '../../../shared/base/appError';
import type { ForeignFile, ForeignLayer, ForeignPolygon } from '../../../shared/exchange/foreignPolygon';
import { parseCrs } from '../../../shared/crs/parseCrs';
import { readWkbPolygons } from '../../../shared/exchange/readWkbPolygons';
import { openDb, type Session, type SqlRow } from '../../project/db';
import { withProjectErrors } from '../../project/projectError';
import { gridLevelOf } from './gridTables';
import type { Importer } from './importer';

/** Tables of cells by custom, ours first; otherwise the first polygon table that is no layer of grids. */
const PREFERRED = ['cells', 'cell', '网元'];

export const geoPackageImporter: Importer = {
  format: 'GeoPackage',
  endings: ['.gpkg'],
  read: (path) =>
    withProjectErrors(path, async () => {
      const db = await openDb(path, 'readOnly');
      try {
        return await db.turn((session) => readPolygons(session, path));
      } finally {
        await db.close();
      }
    }),
};

async function readPolygons(session: Session, path: string): Promise<ForeignFile> {
  const registered = await session.all(`SELECT name FROM sqlite_master WHERE name = 'gpkg_geometry_columns'`);
  if (registered.length === 0) throw new AppError('project.notGeoPackage', { path });
  const tables = await session.all(
    `SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition, s.srs_id
       FROM gpkg_geometry_columns g JOIN gpkg_contents c USING (table_name)
       LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
      WHERE c.data_type = 'features' AND upper(g.geometry_type_name) IN ('POLYGON', 'MULTIPOLYGON', 'GEOMETRY')
      ORDER BY g.table_name`,
  );
  const isGrids = (row: SqlRow): boolean => gridLevelOf(String(row.table_name)) !== undefined;
  const table =
    PREFERRED.map((name) => tables.find((row) => row.table_name === name)).find((row) => row !== undefined) ??
    tables.find((row) => !isGrids(row)) ??
    tables[0];
  if (table === undefined) throw new AppError('import.noPolygons', { path, count: 0 });
  const { polygons, skipped } = await readTable(session, table, path);
  if (polygons.length === 0) throw new AppError('import.noPolygons', { path, count: skipped.length });
  const layers: ForeignLayer[] = [];
  for (const row of tables) {
    const name = String(row.table_name);
    const level = gridLevelOf(name);
    if (row === table || level === undefined) continue;
    const { polygons: grids } = await readTable(session, row, path);
    layers.push({ name, level, crs: crsOf(row), polygons: grids });
  }
  return { crs: crsOf(table), polygons, skipped, layers };
}

async function readTable(
  session: Session,
  table: SqlRow,
  path: string,
): Promise<{ polygons: ForeignPolygon[]; skipped: number[] }> {
  const geometryColumn = String(table.column_name);
  const rows = await session.all(`SELECT * FROM ${quoted(String(table.table_name))}`);
  const polygons: ForeignPolygon[] = [];
  const skipped: number[] = [];
  for (const [at, row] of rows.entries()) {
    const parts = polygonsOf(row, geometryColumn, path, at + 1);
    if (parts === undefined || parts.length === 0) {
      skipped.push(at + 1);
      continue;
    }
    const properties = Object.fromEntries(
      Object.entries(row).filter(([key]) => key !== geometryColumn && key !== 'fid'),
    );
    polygons.push({ row: at + 1, properties, parts });
  }
  return { polygons, skipped };
}

function polygonsOf(row: SqlRow, column: string, path: string, number: number): number[][][] | undefined {
  const blob = row[column];
  if (!(blob instanceof Uint8Array)) return undefined;
  try {
    return readWkbPolygons(blob);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('import.geometry', { path, row: number }, { cause: error });
  }
}

/** An EPSG code that is known here, otherwise the WKT that the file defines; null for an undefined CRS. */
function crsOf(row: SqlRow): string | null {
  const { organization, organization_coordsys_id: code, definition, srs_id: id } = row;
  const isEpsg = typeof organization === 'string' && organization.toUpperCase() === 'EPSG';
  const named = isEpsg && typeof code === 'number' ? `EPSG:${code}` : null;
  if (named !== null && parseCrs(named).ok) return named;
  if (id === 0 || id === null || typeof definition !== 'string' || definition === 'undefined') return named;
  return definition;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
