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
export const kmlReader = featureReader('KML', readKml);

/** The document inside a KMZ; pictures stay packed. */
export const kmzReader: SourceReader = {
  format: 'KMZ' satisfies SourceFormat,
  open: (context) => inKmz(context, (inner) => kmlReader.open(inner)),
  rows: async function* (context, layer, encoding) {
    const portions = await inKmz(context, async (inner) => {
      const all = [];
      for await (const rows of kmlReader.rows(inner, layer, encoding)) all.push(rows);
      return all;
    });
    yield* portions;
  },
};

function inKmz<T>(context: ReadContext, work: (inner: ReadContext) => Promise<T>): Promise<T> {
  const { path, shown, signal } = context;
  return withTemporaryFolder(async (folder) => {
    const documents = await unpackInto(folder, path, shown, (name) => /\.kml$/i.test(name), signal);
    const [first] = [...documents].sort(
      (a, b) => Number(/doc\.kml$/i.test(b)) - Number(/doc\.kml$/i.test(a)),
    );
    if (first === undefined) throw new AppError('source.kmzEmpty', { path: shown });
    return work({ ...context, path: first });
  });
}

async function readKml(context: ReadContext, known: EncodingReading | null): Promise<FeatureSource> {
  const sample = await fileSample(context.path);
  const named = /^[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(
    Buffer.from(sample.subarray(0, 200)).toString('latin1'),
  )?.[1];
  const declared = named === undefined ? 'UTF-8' : encodingNamed(named);
  const encoding = known ?? readEncoding(sample, context.choices, declared);
  return {
    encoding,
    notes: [],
    declared: () => 'EPSG:4326',
    features: features(context, encoding),
  };
}

async function* features(
  { path, shown, signal }: ReadContext,
  { name }: EncodingReading,
): AsyncGenerator<Feature[]> {
  const kml = new KmlFeatures(layerName(shown));
  const parser = xmlParser(shown, kml);
  for await (const text of textPortions(path, name, signal)) {
    parser.write(text);
    const found = kml.take();
    if (found.length > 0) yield found;
  }
  parser.close();
  if (!kml.isKml) throw new AppError('source.notKml', { path: shown });
  const found = kml.take();
  if (found.length > 0) yield found;
}
