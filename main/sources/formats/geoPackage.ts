import { AppError } from '../../../shared/base/appError';
import { parseCrs } from '../../../shared/crs/parseCrs';
import { readGeoPackageGeometry } from '../../../shared/import/readWkb';
import type { SourceField, SourceLayer, SourceRow } from '../../../shared/import/source';
import { Surveyed } from '../../../shared/import/sourceGeometry';
import { openDb, SqlError, type Session, type SqlRow } from '../../project/db';
import { checkedRow, plainValue } from '../featureReader';
import { layerCrs } from '../layerCrs';
import { MOST_FIELDS, ROWS_PER_PORTION, type ReadContext, type SourceReader } from '../sourceReader';

interface Table {
  readonly name: string;
  readonly geometry: string | null;
  readonly crs: string | undefined;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Tables of features and plain tables of any GeoPackage. */
export const geoPackageReader: SourceReader = {
  format: 'GEOPACKAGE',
  open: (context) =>
    reading(context, async (session) => {
      const layers: SourceLayer[] = [];
      for (const table of await tables(session, context)) layers.push(await layerOf(session, table, context));
      if (layers.length === 0) throw new AppError('source.noLayers', { path: context.shown });
      return { encoding: null, layers, notes: [] };
    }),
  rows: async function* (context, layer) {
    const db = await openDb(context.path, 'immutable');
    try {
      const found = await db.turn((session) => tables(session, context));
      const table = found.find(({ name }) => name === layer.name);
      if (table === undefined)
        throw new AppError('source.noLayer', { path: context.shown, layer: layer.name });
      for (let after = 0, last = Number.NEGATIVE_INFINITY; ;) {
        context.signal.throwIfAborted();
        const portion = await db.turn((session) => portionOf(session, table, last));
        if (portion.length === 0) return;
        last = Number(portion.at(-1)?.[ROWID] ?? Number.POSITIVE_INFINITY);
        yield portion.map((row) => rowOf(row, ++after, table, layer, context));
      }
    } catch (error) {
      throw translated(error, context);
    } finally {
      await db.close();
    }
  },
};

const ROWID = 'gridwright_rowid';

async function reading<T>(context: ReadContext, work: (session: Session) => Promise<T>): Promise<T> {
  try {
    const db = await openDb(context.path, 'immutable');
    try {
      return await db.turn(work);
    } finally {
      await db.close();
    }
  } catch (error) {
    throw translated(error, context);
  }
}

function translated(error: unknown, { shown }: ReadContext): unknown {
  if (!(error instanceof SqlError)) return error;
  return new AppError('source.gpkgDamaged', { path: shown, detail: error.message }, { cause: error });
}

async function tables(session: Session, { shown }: ReadContext): Promise<readonly Table[]> {
  const known = await session.all(`SELECT name FROM sqlite_master WHERE name = 'gpkg_contents'`);
  if (known.length === 0) throw new AppError('source.notGeoPackage', { path: shown });
  const hasColumns = await session.all(`SELECT name FROM sqlite_master WHERE name = 'gpkg_geometry_columns'`);
  const contents = await session.all(
    hasColumns.length === 0
      ? `SELECT table_name, NULL AS column_name, NULL AS srs_id, NULL AS organization FROM gpkg_contents
          WHERE data_type IN ('attributes', 'aspatial')`
      : `SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition, s.srs_id
           FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
           LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
          WHERE c.data_type IN ('features', 'attributes', 'aspatial') ORDER BY c.rowid`,
  );
  const found: Table[] = [];
  for (const row of contents) {
    const name = String(row.table_name);
    const columns = await session.all(`PRAGMA table_info(${quoted(name)})`);
    if (columns.length === 0) continue;
    if (columns.length > MOST_FIELDS)
      throw new AppError('source.tooManyFields', { path: shown, most: MOST_FIELDS });
    const geometry = row.column_name === null ? null : String(row.column_name);
    const own = columns
      .filter(
        (column) =>
          column.name !== geometry &&
          !(column.pk === 1 && /^(fid|ogc_fid|objectid|id)$/i.test(String(column.name)) && isWhole(column)),
      )
      .map((column) => ({ name: String(column.name), type: String(column.type).toUpperCase() }));
    found.push({ name, geometry, crs: geometry === null ? undefined : crsOf(row), columns: own });
  }
  return found;
}

const isWhole = (column: SqlRow): boolean => String(column.type).toUpperCase() === 'INTEGER';

async function layerOf(
  session: Session,
  table: Table,
  { choices, signal }: ReadContext,
): Promise<SourceLayer> {
  const fields = table.columns.map(({ name, type }): SourceField => ({ name, kind: kindOf(type) }));
  const surveyed = new Surveyed();
  let features = 0;
  for (let last = Number.NEGATIVE_INFINITY; ;) {
    signal.throwIfAborted();
    const portion = await portionOf(session, table, last);
    if (portion.length === 0) break;
    last = Number(portion.at(-1)?.[ROWID] ?? Number.POSITIVE_INFINITY);
    features += portion.length;
    for (const row of portion) {
      const shape = shapeOf(row, table);
      if (shape !== null && shape !== 'BROKEN') surveyed.add(shape);
    }
  }
  const { extent, geometry } = surveyed;
  const crs = layerCrs({ name: table.name, fields, extent }, table.crs, choices);
  const found = { fields, geometry, features, extent, crs, ...surveyed.mixed };
  return { name: table.name, ...found, coordinates: null };
}

/** Pages by row id: cheap at any place of a table of any size. In a damaged file row ids may run in circles. */
async function portionOf(session: Session, { name }: Table, last: number): Promise<readonly SqlRow[]> {
  const after = Number.isFinite(last) ? `WHERE rowid > ${last}` : '';
  if (last === Number.POSITIVE_INFINITY) return [];
  const rows = await session.all(
    `SELECT rowid AS ${ROWID}, * FROM ${quoted(name)} ${after} ORDER BY rowid LIMIT ${ROWS_PER_PORTION}`,
  );
  let before = last;
  for (const { [ROWID]: id } of rows) {
    if (typeof id !== 'number') break;
    if (id <= before) throw new SqlError('SQLITE_CORRUPT', `rows of ${name} are not in order`);
    before = id;
  }
  return rows;
}

function shapeOf(row: SqlRow, { geometry }: Table) {
  const blob = geometry === null ? null : row[geometry];
  if (blob === null || blob === undefined) return null;
  return blob instanceof Uint8Array ? readGeoPackageGeometry(blob) : ('BROKEN' as const);
}

function rowOf(
  row: SqlRow,
  line: number,
  table: Table,
  { fields }: SourceLayer,
  { shown }: ReadContext,
): SourceRow {
  const values = fields.map(({ name, kind }) => {
    const value = row[name] ?? null;
    if (value instanceof Uint8Array) return null;
    return kind === 'BOOLEAN' && typeof value === 'number' ? value !== 0 : plainValue(value);
  });
  return checkedRow(line, values, shapeOf(row, table), shown);
}

/** An EPSG code that is known here, otherwise the WKT that the file defines; undefined for an undefined CRS. */
function crsOf(row: SqlRow): string | undefined {
  const { organization, organization_coordsys_id: code, definition, srs_id: id } = row;
  const isEpsg = typeof organization === 'string' && organization.toUpperCase() === 'EPSG';
  const named = isEpsg && typeof code === 'number' ? `EPSG:${code}` : undefined;
  if (named !== undefined && parseCrs(named).ok) return named;
  if (id === 0 || id === -1 || id === null) return undefined;
  return typeof definition !== 'string' || definition === 'undefined' ? named : definition;
}

function kindOf(type: string): SourceField['kind'] {
  if (type === 'BOOLEAN') return 'BOOLEAN';
  if (type === 'DATE' || type === 'DATETIME') return 'DATE';
  return /^(TINYINT|SMALLINT|MEDIUMINT|INT|INTEGER|FLOAT|DOUBLE|REAL|NUMERIC)/.test(type) ? 'NUMBER' : 'TEXT';
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
