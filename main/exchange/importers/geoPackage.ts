import { AppError } from '../../../shared/base/appError';
import type { ForeignFile, ForeignPolygon } from '../../../shared/exchange/foreignPolygon';
import { readWkbPolygons } from '../../../shared/exchange/readWkbPolygons';
import { openDb, type Session, type SqlRow } from '../../project/db';
import { withProjectErrors } from '../../project/projectError';
import type { Importer } from './importer';

/** Tables of cells by custom, ours first; otherwise the first polygon table of the file is taken. */
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
  const table =
    PREFERRED.map((name) => tables.find((row) => row.table_name === name)).find((row) => row !== undefined) ??
    tables[0];
  if (table === undefined) throw new AppError('import.noPolygons', { path, count: 0 });
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
  if (polygons.length === 0) throw new AppError('import.noPolygons', { path, count: skipped.length });
  return { crs: crsOf(table), polygons, skipped };
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

/** An EPSG code where the file has one, otherwise the WKT that it defines; null for an undefined CRS. */
function crsOf(row: SqlRow): string | null {
  const { organization, organization_coordsys_id: code, definition, srs_id: id } = row;
  if (typeof organization === 'string' && organization.toUpperCase() === 'EPSG' && typeof code === 'number') {
    return `EPSG:${code}`;
  }
  if (id === 0 || id === null || typeof definition !== 'string' || definition === 'undefined') return null;
  return definition;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
