import type { PlanRecord } from '../../../shared/document/records/plan';
import type { BundleRow, BundleTable } from '../../../shared/exchange/bundleTable';
import {
  GEOPACKAGE_APPLICATION_ID,
  GEOPACKAGE_VERSION,
  srsIdOf,
  writeReferenceSystems,
} from '../../project/contents';
import { describeColumns } from '../../project/describeColumns';
import { openDb, type Session, type SqlValue } from '../../project/db';
import { encodeMultiPolygon, encodePoint, Extent } from '../../../shared/storage/geometryBlob';
import { insertPlainRows } from './insertPlainRows';
import { GEOPACKAGE_TABLES, userTableSql } from './geoPackageSchema';
import {
  RTREE_DEFINITION,
  RTREE_EXTENSION,
  rtreeTable,
  rtreeTableSql,
  rtreeTriggersSql,
} from './spatialIndex';

/**
 * Writes the tables of a bundle as a GeoPackage 1.3 in the plan's CRS: features with a registered R-tree,
 * attributes without, columns described in Chinese and English. The file must not exist. One file is left, no
 * journal. @throws SqlError
 */
export async function writeGeoPackage(
  path: string,
  tables: readonly BundleTable[],
  crs: PlanRecord['crs'],
  changedAt: string,
): Promise<void> {
  const db = await openDb(path, 'create');
  try {
    // An export that fails is thrown away, so no journal is needed while writing.
    await db.turn((session) =>
      session.exec(
        `PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;
         PRAGMA application_id = ${GEOPACKAGE_APPLICATION_ID}; PRAGMA user_version = ${GEOPACKAGE_VERSION};`,
      ),
    );
    await db.transaction(async (session) => {
      await session.exec(GEOPACKAGE_TABLES);
      await writeReferenceSystems(session, crs);
      for (const table of tables) await writeTable(session, table, srsIdOf(crs), changedAt);
      await describeColumns(session, tables);
      for (const { name, geometry } of tables)
        if (geometry !== null) await session.exec(rtreeTriggersSql(name));
    });
  } finally {
    await db.close();
  }
}

async function writeTable(
  session: Session,
  table: BundleTable,
  srsId: number,
  changedAt: string,
): Promise<void> {
  await session.exec(userTableSql(table));
  const columns = table.columns.map(({ name }) => name);
  const bounds: SqlValue[][] = [];
  const whole = new Extent();
  if (table.geometry !== 'MULTIPOLYGON' && table.columns.every(({ type }) => type !== 'REAL')) {
    await insertPlainRows(session, table, featureRows(table.rows, srsId, whole, bounds));
  } else if (table.geometry === null) {
    await session.insert(
      table.name,
      columns,
      table.rows.map(({ values }) => values),
    );
  } else {
    await session.insert(
      table.name,
      ['fid', 'geom', ...columns],
      featureRows(table.rows, srsId, whole, bounds),
    );
  }
  if (table.geometry !== null) {
    await session.exec(rtreeTableSql(table.name));
    await session.insert(rtreeTable(table.name), ['id', 'minx', 'maxx', 'miny', 'maxy'], bounds);
  }
  const corners = [whole.minX, whole.minY, whole.maxX, whole.maxY].map((mm) =>
    whole.isEmpty ? null : mm / 1000,
  );
  await session.insert(
    'gpkg_contents',
    [
      'table_name',
      'data_type',
      'identifier',
      'description',
      'last_change',
      'min_x',
      'min_y',
      'max_x',
      'max_y',
      'srs_id',
    ],
    [
      [
        table.name,
        table.geometry === null ? 'attributes' : 'features',
        `${table.zh} ${table.name}`,
        table.en,
        changedAt,
        ...corners,
        table.geometry === null ? null : srsId,
      ],
    ],
  );
  if (table.geometry === null) return;
  await session.insert(
    'gpkg_geometry_columns',
    ['table_name', 'column_name', 'geometry_type_name', 'srs_id', 'z', 'm'],
    [[table.name, 'geom', table.geometry, srsId, 0, 0]],
  );
  await session.insert(
    'gpkg_extensions',
    ['table_name', 'column_name', 'extension_name', 'definition', 'scope'],
    [[table.name, 'geom', RTREE_EXTENSION, RTREE_DEFINITION, 'write-only']],
  );
}

/** Rows with their geometry; notes the bounds of each for the R-tree, in metres. */
function* featureRows(
  rows: readonly BundleRow[],
  srsId: number,
  whole: Extent,
  bounds: SqlValue[][],
): Generator<SqlValue[]> {
  let fid = 0;
  for (const { geometry, values } of rows) {
    fid++;
    if (geometry === null) {
      yield [fid, null, ...values];
      continue;
    }
    const own = new Extent();
    const blob =
      'x' in geometry
        ? encodePoint(srsId, geometry.x, geometry.y, own)
        : encodeMultiPolygon(srsId, geometry, own);
    if (!own.isEmpty) {
      whole.add(own.minX, own.minY);
      whole.add(own.maxX, own.maxY);
      bounds.push([fid, own.minX / 1000, own.maxX / 1000, own.minY / 1000, own.maxY / 1000]);
    }
    yield [fid, blob, ...values];
  }
}
