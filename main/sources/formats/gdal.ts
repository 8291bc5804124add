import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/base/appError';
import { mapInfoCrs } from '../../../shared/crs/mapInfoCrs';
import { geoJsonGeometry } from '../../../shared/import/geoJsonGeometry';
import { declaredHeader, patchedHeader, type PatchedFormat } from '../../../shared/import/patchedHeader';
import type { EncodingReading, SourceFormat } from '../../../shared/import/source';
import { featureReader, type Feature } from '../featureReader';
import { runGdal, type GdalLayer } from '../gdal/engine';
import { layerName } from '../layerName';
import { sibling } from '../siblings';
import type { ReadContext, SourceReader } from '../sourceReader';
import { fileHead, fileSample } from '../text/fileSample';
import { readEncoding } from '../text/readEncoding';
import { textPortions } from '../text/textPortions';
import { withTemporaryFolder } from '../withTemporaryFolder';

const HEADER = 256 * 1024;

/** A reader of a format that GDAL reads, by way of GeoJSON lines in a folder that is gone afterwards. */
function gdalReader(format: SourceFormat, driver: string, text: PatchedFormat | null): SourceReader {
  const inFolder = <T>(
    context: ReadContext,
    known: EncodingReading | null,
    work: (reader: SourceReader) => Promise<T>,
  ) =>
    withTemporaryFolder(async (folder) => {
      const encoding = text === null ? null : (known ?? (await encodingOf(context, text)));
      const path =
        text === null || encoding === null ? context.path : await prepared(context, text, encoding, folder);
      const { layers, complaints } = await runGdal(
        { path, folder, drivers: [driver] },
        context.shown,
        context.signal,
      );
      // GDAL hands on what it could read of a broken file; half a file is no file.
      const failure = complaints.find((line) => line.startsWith('ERROR'));
      if (layers === null || failure !== undefined) {
        const reason = (failure ?? complaints[0] ?? '').replace(/\S+\.cpp, \d+: /, '').slice(0, 200);
        throw new AppError('source.damaged', { path: context.shown, detail: reason });
      }
      const only = layers.length === 1 && format !== 'DXF';
      const nameOf = (layer: GdalLayer): string => (only ? layerName(context.shown) : layer.name);
      const coordSys =
        text === 'MIF'
          ? mapInfoCrs(Buffer.from(await fileHead(context.path, HEADER)).toString('latin1'))
          : undefined;
      const declared = new Map(layers.map((layer) => [nameOf(layer), layer.crs ?? coordSys]));
      return work(
        featureReader(format, () =>
          Promise.resolve({
            encoding,
            notes: [],
            empty: layers.map(nameOf),
            declared: (name) => declared.get(name) ?? undefined,
            features: features(layers, nameOf, folder, context),
          }),
        ),
      );
    });
  return {
    format,
    open: (context) => inFolder(context, null, (reader) => reader.open(context)),
    rows: async function* (context, layer, encoding) {
      const portions = await inFolder(context, encoding, async (reader) => {
        const all = [];
        for await (const rows of reader.rows(context, layer, encoding)) all.push(rows);
        return all;
      });
      yield* portions;
    },
  };
}

export const tabReader = gdalReader('MAPINFO_TAB', 'MapInfo File', 'TAB');
export const mifReader = gdalReader('MAPINFO_MIF', 'MapInfo File', 'MIF');
export const dxfReader = gdalReader('DXF', 'DXF', 'DXF');
export const flatGeobufReader = gdalReader('FLATGEOBUF', 'FlatGeobuf', null);

async function* features(
  layers: readonly GdalLayer[],
  nameOf: (layer: GdalLayer) => string,
  folder: string,
  { signal }: ReadContext,
): AsyncGenerator<Feature[]> {
  for (const layer of layers) {
    if (layer.file === null) continue;
    let line = 0;
    let rest = '';
    for await (const text of textPortions(join(folder, layer.file), 'UTF-8', signal)) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      const found = lines.flatMap((json) => featureOf(json, ++line, nameOf(layer), layer.fields));
      if (found.length > 0) yield found;
    }
    const last = featureOf(rest, ++line, nameOf(layer), layer.fields);
    if (last.length > 0) yield last;
  }
}

function featureOf(json: string, line: number, layer: string, fields: readonly string[]): Feature[] {
  if (json.trim() === '') return [];
  const { properties, geometry } = JSON.parse(json) as {
    properties: Record<string, unknown>;
    geometry: unknown;
  };
  // GDAL leaves fields without a value out; the list of fields keeps their order.
  const named = fields.map((name): [string, unknown] => [name, properties[name] ?? null]);
  return [{ line, layer, properties: named, shape: geoJsonGeometry(geometry) }];
}

/** By the declaration in the header and by what is in the file (for TAB and MIF also in the table beside it). */
async function encodingOf({ path, choices }: ReadContext, format: PatchedFormat): Promise<EncodingReading> {
  const table = await sibling(path, format === 'TAB' ? '.dat' : '.mid');
  const head = await fileHead(path, HEADER);
  const own = format === 'DXF' ? await fileSample(path) : head;
  const beside = table === undefined ? undefined : withoutNumbers(await fileSample(table));
  const declared = declaredHeader(Buffer.from(head).toString('latin1'), format);
  const sample = beside === undefined ? own : Buffer.concat([own, Buffer.of(0x0a), beside]);
  return readEncoding(sample, choices, declared);
}

/** A number in a .dat is binary; what is left of it between control bytes is shorter than this. */
const SHORTEST_TEXT = 4;

/** Binary numbers between the texts of a .dat say nothing about them. */
function withoutNumbers(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  // eslint-disable-next-line no-control-regex -- control bytes are the point
  const runs = text.split(/[\u0000-\u001f]+/);
  const texts = runs.filter((run) => run.trim().length >= SHORTEST_TEXT);
  return Buffer.from(`${texts.join('\n')}\n`, 'latin1');
}

/** The file as it is where GDAL reads its encoding from the header; otherwise a copy with another header. */
async function prepared(
  { path, signal }: ReadContext,
  format: PatchedFormat,
  encoding: EncodingReading,
  folder: string,
): Promise<string> {
  const head = Buffer.from(await fileHead(path, HEADER)).toString('latin1');
  if (declaredHeader(head, format) === encoding.name && !encoding.declaredWrong) return path;
  const patched = patchedHeader(head, format, encoding.name);
  if (patched === undefined) return path;
  const copy = join(folder, basename(path));
  const out = createWriteStream(copy);
  out.write(Buffer.from(patched, 'latin1'));
  await pipeline(createReadStream(path, { start: Buffer.byteLength(head, 'latin1') }), out, { signal });
  if (format !== 'DXF') await copySiblings(path, folder);
  return copy;
}

async function copySiblings(path: string, folder: string): Promise<void> {
  const stem = basename(path, extname(path)).toLowerCase();
  for (const name of await readdir(dirname(path)))
    if (
      name !== basename(path) &&
      basename(name, extname(name)).toLowerCase() === stem &&
      /\.(dat|map|id|ind|mid|dbf)$/i.test(name)
    )
      await copyFile(join(dirname(path), name), join(folder, name));
}
