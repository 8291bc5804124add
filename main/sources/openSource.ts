import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { AppError } from '../../shared/base/appError';
import type { Refusal } from '../../shared/base/result';
import type { SourceChoices, SourceFile, SourceLayer, SourceRow } from '../../shared/import/source';
import { fileSha256 } from '../project/fileSha256';
import { projectError } from '../project/projectError';
import { ENDINGS, recognise } from './recognise';
import { READERS } from './registry';
import type { ReadContext } from './sourceReader';
import { withTemporaryFolder } from './withTemporaryFolder';
import { unpackInto } from './zip/unpacked';

const NEVER = new AbortController().signal;

/**
 * Recognises a file by its content and tells what is in it: format, encoding, layers with their fields, counts,
 * extents and the ways to read their coordinates. Large delimited texts are looked at in part, everything else is
 * streamed once. @throws AppError source.* with file, place and remedy; project.* for what the file system says
 */
export async function openSource(
  path: string,
  choices: SourceChoices = {},
  signal: AbortSignal = NEVER,
): Promise<SourceFile> {
  return translated(path, () =>
    withPlain(path, signal, async (plain, format) => {
      const context: ReadContext = { path: plain, shown: path, choices, signal };
      const { encoding, layers, notes } = await READERS[format].open(context);
      if (layers.length === 0) throw new AppError('source.noLayers', { path });
      const ending = extname(plain).toLowerCase();
      const wrong = ENDINGS[format].includes(ending)
        ? []
        : [{ code: 'source.endingWrong', params: { path, format: `sourceFormat.${format}` } }];
      const { size } = await stat(path);
      return {
        ...{ path, sha256: await fileSha256(path, signal), bytes: size, format },
        ...{ encoding, layers, notes: [...wrong, ...notes, ...mixedNotes(path, layers)] },
      };
    }),
  );
}

/**
 * The rows of a layer in portions, as `openSource` told it with the same choices. Ends when `signal` is aborted.
 * @throws as `openSource`
 */
export async function* readRows(
  file: SourceFile,
  layer: SourceLayer,
  choices: SourceChoices = {},
  signal: AbortSignal = NEVER,
): AsyncGenerator<readonly SourceRow[]> {
  const { path, encoding } = file;
  try {
    const found = await recognise(resolve(path), path);
    if (found.kind === 'FORMAT') {
      yield* READERS[found.format].rows({ path: found.path, shown: path, choices, signal }, layer, encoding);
      return;
    }
    const portions = await withPlain(path, signal, async (plain, format) => {
      const all: (readonly SourceRow[])[] = [];
      const context: ReadContext = { path: plain, shown: path, choices, signal };
      for await (const rows of READERS[format].rows(context, layer, encoding)) all.push(rows);
      return all;
    });
    yield* portions;
  } catch (error) {
    throw fileError(error, path);
  }
}

const MAIN_FILES = /\.(shp|tab|mif|gpkg|geojson|geojsonl|json|kml|dxf|fgb|csv|tsv|txt|xlsx|ods)$/i;
const PARTS =
  /\.(shp|shx|dbf|prj|cpg|tab|dat|map|id|ind|mif|mid|gpkg|geojson|geojsonl|json|kml|dxf|fgb|csv|tsv|txt|xlsx|ods)$/i;

/** Runs `work` on the file itself, or on the one file that an archive holds, unpacked for as long as it takes. */
async function withPlain<T>(
  shown: string,
  signal: AbortSignal,
  work: (plain: string, format: SourceFile['format']) => Promise<T>,
): Promise<T> {
  const path = resolve(shown);
  const found = await recognise(path, shown);
  if (found.kind === 'FORMAT') return work(found.path, found.format);
  return withTemporaryFolder(async (folder) => {
    const paths = await unpackInto(folder, path, shown, (name) => PARTS.test(name), signal);
    const mains = paths.filter((name) => MAIN_FILES.test(name));
    const [first] = mains;
    if (first === undefined) throw new AppError('source.zipNothing', { path: shown });
    if (mains.length > 1) throw new AppError('source.zipSeveral', { path: shown, count: mains.length });
    const inner = await recognise(first, shown);
    if (inner.kind !== 'FORMAT') throw new AppError('source.zipInZip', { path: shown });
    return work(inner.path, inner.format);
  });
}

/** Of a collection of several kinds only one is used; that is told. */
function mixedNotes(path: string, layers: readonly SourceLayer[]): readonly Refusal[] {
  return layers.flatMap(({ name, mixed: count }) =>
    count === undefined ? [] : [{ code: 'source.mixedShapes', params: { path, layer: name, count } }],
  );
}

async function translated<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileError(error, path);
  }
}

/** A file that shrinks or breaks while it is read is damaged, whatever reader found out. */
function fileError(error: unknown, path: string): unknown {
  if (error instanceof RangeError)
    return new AppError('source.damaged', { path, detail: error.message }, { cause: error });
  return projectError(error, path);
}
