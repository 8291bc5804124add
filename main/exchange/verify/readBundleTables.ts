import { resolve } from 'node:path';
import { BUNDLE_SHAPES, type BundleTableName } from '../../../shared/exchange/bundleColumns';
import type { BundleRow, BundleValue } from '../../../shared/exchange/bundleTable';
import type { BundleRows } from '../../../shared/exchange/entitiesFromTables';
import type { Manifest } from '../../../shared/exchange/manifest';
import { srsIdOf } from '../../project/contents';
import { openDb, SqlError, type Session, type SqlRow, type SqlValue } from '../../project/db';
import { decodeMultiPolygon, decodePoint } from '../../../shared/storage/geometryBlob';
import { GEOPACKAGE } from '../bundle/layout';
import { BundleDefect, must } from './defect';

/** Reads every table of the bundle's GeoPackage in the order of its rows, and checks that the file is sound. */
export async function readBundleTables(folder: string, manifest: Manifest): Promise<BundleRows> {
  try {
    const db = await openDb(resolve(folder, GEOPACKAGE), 'immutable');
    try {
      return await db.turn(async (session) => {
        const [integrity] = await session.all('PRAGMA integrity_check(1)');
        must(integrity?.integrity_check === 'ok', 'verify.geoPackage', {
          file: GEOPACKAGE,
          what: 'integrity',
        });
        await checkRegistration(session, manifest);
        const names = Object.keys(BUNDLE_SHAPES) as BundleTableName[];
        const tables: [BundleTableName, BundleRow[]][] = [];
        for (const name of names) tables.push([name, await readTable(session, name)]);
        return Object.fromEntries(tables) as Record<BundleTableName, BundleRow[]>;
      });
    } finally {
      await db.close();
    }
  } catch (error) {
    if (error instanceof SqlError) {
      throw new BundleDefect('verify.geoPackage', { file: GEOPACKAGE, what: error.message });
    }
    throw error;
  }
}

/** The tables are announced as GeoPackage asks, in the CRS that the manifest names. */
async function checkRegistration(session: Session, manifest: Manifest): Promise<void> {
  const announced = new Map(
    (
      await session.all(
        'SELECT c.table_name, c.data_type, g.srs_id, g.geometry_type_name FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g USING (table_name)',
      )
    ).map((row) => [row.table_name, row]),
  );
  for (const { name, geometry } of Object.values(BUNDLE_SHAPES)) {
    const row = announced.get(name);
    const isRight =
      row?.data_type === (geometry === null ? 'attributes' : 'features') &&
      (geometry === null ||
        (row.geometry_type_name === geometry && row.srs_id === srsIdOf(manifest.crs.plan)));
    must(isRight, 'verify.geoPackage', { file: GEOPACKAGE, what: name });
  }
}

async function readTable(session: Session, name: BundleTableName): Promise<BundleRow[]> {
  const { columns, geometry } = BUNDLE_SHAPES[name];
  const selected = [...(geometry === null ? [] : ['geom']), ...columns.map((column) => `"${column.name}"`)];
  const rows = await session.all(`SELECT ${selected.join(', ')} FROM "${name}" ORDER BY fid`);
  return rows.map((row, at) => ({
    values: columns.map((column): BundleValue => plainValue(row[column.name] ?? null, name, at)),
    geometry: geometry === null ? null : decodeGeometry(row, geometry, name, at),
  }));
}

function plainValue(value: SqlValue, table: string, at: number): BundleValue {
  if (value instanceof Uint8Array)
    throw new BundleDefect('verify.value', { file: GEOPACKAGE, table, row: at + 1 });
  return value;
}

function decodeGeometry(
  row: SqlRow,
  kind: 'POINT' | 'MULTIPOLYGON',
  table: string,
  at: number,
): BundleRow['geometry'] {
  const blob = row.geom ?? null;
  if (blob === null) return null;
  try {
    if (blob instanceof Uint8Array) return kind === 'POINT' ? decodePoint(blob) : decodeMultiPolygon(blob);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new BundleDefect('verify.geometry', { file: GEOPACKAGE, table, row: at + 1 });
}
