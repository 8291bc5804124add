import { AppError } from '../../../shared/base/appError';
import { encodingNamed } from '../../../shared/import/decodeText';
import type { EncodingReading, SourceFormat } from '../../../shared/import/source';
import { featureReader, type Feature, type FeatureSource } from '../featureReader';
import { KmlFeatures } from '../text/kmlFeatures';
import { layerName } from '../layerName';
import type { ReadContext, SourceReader } from '../sourceReader';
import { fileSample } from '../text/fileSample';
import { readEncoding } from '../text/readEncoding';
import { textPortions } from '../text/textPortions';
import { xmlParser } from '../text/xmlEvents';
import { withTemporaryFolder } from '../withTemporaryFolder';
import { unpackInto } from '../zip/unpacked';

/** Placemarks by folder, with their extended properties. */
export const kmlReader = featureReader('KML', (context, known) => readKml(context, [context.path], known));

/** The documents inside a KMZ: a first one may only point to the others. Pictures stay packed. */
export const kmzReader: SourceReader = {
  format: 'KMZ' satisfies SourceFormat,
  open: (context) => inKmz(context, (reader) => reader.open(context)),
  rows: async function* (context, layer, encoding) {
    const portions = await inKmz(context, async (reader) => {
      const all = [];
      for await (const rows of reader.rows(context, layer, encoding)) all.push(rows);
      return all;
    });
    yield* portions;
  },
};

function inKmz<T>(context: ReadContext, work: (reader: SourceReader) => Promise<T>): Promise<T> {
  const { path, shown, signal } = context;
  return withTemporaryFolder(async (folder) => {
    const documents = await unpackInto(folder, path, shown, (name) => /\.kml$/i.test(name), signal);
    if (documents.length === 0) throw new AppError('source.kmzEmpty', { path: shown });
    const isFirst = (name: string): number => Number(/doc\.kml$/i.test(name));
    const paths = [...documents].sort((a, b) => isFirst(b) - isFirst(a));
    return work(featureReader('KMZ', (inner, known) => readKml(inner, paths, known)));
  });
}

async function readKml(
  context: ReadContext,
  paths: readonly string[],
  known: EncodingReading | null,
): Promise<FeatureSource> {
  const sample = await fileSample(paths[0] ?? context.path);
  const named = /^[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(
    Buffer.from(sample.subarray(0, 200)).toString('latin1'),
  )?.[1];
  const declared = named === undefined ? 'UTF-8' : encodingNamed(named);
  const encoding = known ?? readEncoding(sample, context.choices, declared);
  return {
    encoding,
    notes: [],
    declared: () => 'EPSG:4326',
    features: features(context, paths, encoding),
  };
}

async function* features(
  { shown, signal }: ReadContext,
  paths: readonly string[],
  { name }: EncodingReading,
): AsyncGenerator<Feature[]> {
  const kml = new KmlFeatures(layerName(shown));
  for (const path of paths) {
    const parser = xmlParser(shown, kml);
    for await (const text of textPortions(path, name, signal)) {
      parser.write(text);
      const found = kml.take();
      if (found.length > 0) yield found;
    }
    parser.close();
  }
  if (!kml.isKml) throw new AppError('source.notKml', { path: shown });
  const found = kml.take();
  if (found.length > 0) yield found;
}
