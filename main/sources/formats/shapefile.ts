import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/base/appError';
import type { Refusal } from '../../../shared/base/result';
import { dbfFields, dbfValues, type DbfHeader } from '../../../shared/import/readDbf';
import { readShpShape } from '../../../shared/import/readShpShape';
import type { ReadShape } from '../../../shared/import/geoJsonGeometry';
import type { SourceRow } from '../../../shared/import/source';
import { Surveyed } from '../../../shared/import/sourceGeometry';
import { checkedRow } from '../featureReader';
import { layerCrs } from '../layerCrs';
import { layerName } from '../layerName';
import { dbfEncoding, dbfHeader, dbfRecords } from '../shape/dbfFile';
import { shpShapes } from '../shape/shpFile';
import { sibling } from '../siblings';
import { ROWS_PER_PORTION, type ReadContext, type SourceReader } from '../sourceReader';

interface Parts {
  readonly shp: string | undefined;
  readonly dbf: string | undefined;
  readonly header: DbfHeader | undefined;
  readonly cpg: string | undefined;
  readonly prj: string | undefined;
  readonly notes: readonly Refusal[];
}

/** Shapefiles: .shp with whatever of .dbf, .shx, .prj and .cpg is beside it, or a .dbf alone. */
export const shapefileReader: SourceReader = {
  format: 'SHAPEFILE',
  open: async (context) => {
    const parts = await findParts(context);
    const { shp, dbf, header, cpg, prj, notes } = parts;
    const encoding = dbf && header ? await dbfEncoding(dbf, header, cpg, context.choices) : null;
    const fields = header && encoding ? dbfFields(header.columns, encoding.name) : [];
    const surveyed = new Surveyed();
    let features = 0;
    for await (const { shape } of records(parts, context)) {
      features++;
      if (shape !== null && shape !== 'BROKEN') surveyed.add(shape);
    }
    const name = layerName(context.shown);
    const { extent, geometry } = surveyed;
    const crs = layerCrs({ name, fields, extent }, prj, context.choices);
    const layer = { name, fields, geometry, features, extent, crs, coordinates: null };
    return {
      encoding,
      layers: [layer],
      notes: shp === undefined ? notes : [...notes, ...missing(parts, context)],
    };
  },
  rows: async function* (context, { fields }, encoding) {
    const parts = await findParts(context);
    const name = encoding?.name ?? 'UTF-8';
    const blank = fields.map(() => null);
    let rows: SourceRow[] = [];
    for await (const { line, shape, record } of records(parts, context)) {
      const values = record === undefined ? blank : dbfValues(record, parts.header?.columns ?? [], name);
      rows.push(checkedRow(line, values, shape, context.shown));
      if (rows.length < ROWS_PER_PORTION) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  },
};

async function findParts({ path, shown }: ReadContext): Promise<Parts> {
  const shp = await sibling(path, '.shp');
  const dbf = await sibling(path, '.dbf');
  const header = dbf === undefined ? undefined : await dbfHeader(dbf);
  if (dbf !== undefined && header === undefined) throw new AppError('source.dbfDamaged', { path: shown });
  if (shp === undefined && dbf === undefined)
    throw new AppError('source.partOnly', { path: shown, main: '.shp' });
  const cpg = await smallText(await sibling(path, '.cpg'));
  const prj = await smallText(await sibling(path, '.prj'));
  return { shp, dbf, header, cpg, prj, notes: [] };
}

/** Shapes and records side by side; deleted records are left out with their shapes. */
async function* records(
  { shp, dbf, header }: Parts,
  { shown, signal }: ReadContext,
): AsyncGenerator<{ line: number; shape: ReadShape; record: Uint8Array | undefined }> {
  const table = dbf === undefined || header === undefined ? undefined : dbfRecords(dbf, header);
  let line = 0;
  try {
    if (shp === undefined) {
      for await (const record of table ?? []) {
        line++;
        if (record !== null) yield { line, shape: null, record };
      }
      return;
    }
    for await (const bytes of shpShapes(shp, shown)) {
      if (++line % ROWS_PER_PORTION === 0) signal.throwIfAborted();
      const shape = readShpShape(bytes);
      const next = await table?.next();
      if (next?.value === null) continue;
      yield { line, shape, record: next?.value ?? undefined };
    }
  } finally {
    await table?.return(undefined);
  }
}

function missing({ dbf, prj }: Parts, { shown }: ReadContext): readonly Refusal[] {
  const notes: Refusal[] = [];
  if (dbf === undefined) notes.push({ code: 'source.noDbf', params: { path: shown } });
  if (prj === undefined) notes.push({ code: 'source.noPrj', params: { path: shown } });
  return notes;
}

const SMALL = 64 * 1024;

async function smallText(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const text = (await readFile(path))
    .subarray(0, SMALL)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  return text === '' ? undefined : text;
}
