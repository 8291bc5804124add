import { AppError } from '../../../shared/base/appError';
import { geoJsonGeometry } from '../../../shared/import/geoJsonGeometry';
import { FeatureCutter, type JsonFeature } from '../../../shared/import/jsonFeatures';
import type { EncodingReading, SourceFormat } from '../../../shared/import/source';
import { featureReader, type Feature, type FeatureSource } from '../featureReader';
import { layerName } from '../layerName';
import type { ReadContext } from '../sourceReader';
import { fileSample } from '../text/fileSample';
import { readEncoding } from '../text/readEncoding';
import { textPortions } from '../text/textPortions';

const reader = (format: SourceFormat) => featureReader(format, readGeoJson);

/** GeoJSON: a collection, a single feature or geometry. */
export const geoJsonReader = reader('GEOJSON');
/** One feature a line, with or without record separators (RFC 8142). */
export const geoJsonLinesReader = reader('GEOJSON_LINES');

/** GeoJSON of RFC 7946 is longitude and latitude on WGS 84; a `crs` member of 2008 is believed. */
const BY_STANDARD = 'EPSG:4326';

async function readGeoJson(context: ReadContext, known: EncodingReading | null): Promise<FeatureSource> {
  const encoding = known ?? readEncoding(await fileSample(context.path), context.choices, 'UTF-8');
  const name = layerName(context.shown);
  let declared = BY_STANDARD;
  return {
    encoding,
    notes: [],
    declared: () => declared,
    empty: [name],
    features: features(context, encoding, name, (crs) => {
      declared = crs;
    }),
  };
}

async function* features(
  { path, shown, signal }: ReadContext,
  { name: encoding }: EncodingReading,
  layer: string,
  tellCrs: (crs: string) => void,
): AsyncGenerator<Feature[]> {
  const cutter = new FeatureCutter();
  const parse = (cut: readonly JsonFeature[]): Feature[] =>
    cut.flatMap(({ line, text }) => featuresOf(parsed(text, shown, line), line, layer, shown, tellCrs));
  try {
    for await (const text of textPortions(path, encoding, signal)) {
      const found = parse(cutter.push(text));
      if (found.length > 0) yield found;
    }
  } catch (error) {
    if (error instanceof RangeError)
      throw new AppError('source.notGeoJson', { path: shown }, { cause: error });
    throw error;
  }
  if (cutter.isOpen) throw new AppError('source.jsonCutOff', { path: shown });
  if (cutter.topLevel === 0) throw new AppError('source.notGeoJson', { path: shown });
  const frame = /"features"\s*:/.test(cutter.frame) ? parsed(cutter.frame, shown, 0) : null;
  const crs = crsOf(frame);
  if (crs !== undefined) tellCrs(crs);
}

function parsed(text: string, path: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new AppError('source.notJson', { path, line }, { cause: error });
  }
}

function featuresOf(
  value: unknown,
  line: number,
  layer: string,
  path: string,
  tellCrs: (crs: string) => void,
): readonly Feature[] {
  if (!isRecord(value)) throw new AppError('source.notGeoJson', { path });
  const crs = crsOf(value);
  if (crs !== undefined) tellCrs(crs);
  const { type, geometry, properties, features: list } = value;
  if (type === 'FeatureCollection') {
    // A collection inside the text that the cutter did not see as such: `features` is missing or no list.
    if (!Array.isArray(list)) throw new AppError('source.notGeoJson', { path });
    return list.flatMap((feature, at) => featuresOf(feature, at + 1, layer, path, tellCrs));
  }
  if (type === 'Feature') {
    const named = isRecord(properties) ? Object.entries(properties) : [];
    return [{ line, layer, properties: named, shape: geoJsonGeometry(geometry) }];
  }
  const shape = geoJsonGeometry(value);
  if (shape === 'BROKEN') throw new AppError('source.notGeoJson', { path });
  return [{ line, layer, properties: [], shape }];
}

function crsOf(value: unknown): string | undefined {
  if (!isRecord(value) || !isRecord(value.crs) || !isRecord(value.crs.properties)) return undefined;
  const { name, code } = value.crs.properties;
  if (typeof name === 'string' && name !== '') return name;
  return typeof code === 'number' ? `EPSG:${code}` : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
