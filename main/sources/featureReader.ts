import { AppError } from '../../shared/base/appError';
import type { Refusal } from '../../shared/base/result';
import { cleanText } from '../../shared/import/cleanText';
import { REPLACEMENT } from '../../shared/import/decodeText';
import type { ReadShape } from '../../shared/import/geoJsonGeometry';
import type {
  EncodingReading,
  FieldKind,
  SourceField,
  SourceFormat,
  SourceLayer,
  SourceRow,
  SourceValue,
} from '../../shared/import/source';
import { isFinitePlace, Surveyed } from '../../shared/import/sourceGeometry';
import { layerCrs } from './layerCrs';
import { MOST_FIELDS, type ReadContext, type SourceReader } from './sourceReader';

/** A feature with named properties, as GeoJSON and KML have them. */
export interface Feature {
  readonly line: number;
  readonly layer: string;
  readonly properties: Iterable<readonly [string, unknown]>;
  readonly shape: ReadShape;
}

export interface FeatureSource {
  readonly encoding: EncodingReading | null;
  readonly notes: readonly Refusal[];
  /** Text of the CRS that a layer declares, known at the latest when its features have been read. */
  declared(layer: string): string | undefined;
  /** Field names that the file declares for a layer, in their order; fields that features have besides follow. */
  readonly features: AsyncIterable<readonly Feature[]>;
  /** Layers that may have no features. */
  readonly empty?: readonly string[];
}

interface Survey {
  readonly shapes: Surveyed;
  readonly fields: Map<string, Set<FieldKind>>;
  features: number;
}

/**
 * A reader of a format whose features name their properties. Opening reads everything once, portion by portion,
 * because fields, counts and extents are known only then.
 */
export function featureReader(
  format: SourceFormat,
  read: (context: ReadContext, encoding: EncodingReading | null) => Promise<FeatureSource>,
): SourceReader {
  return {
    format,
    open: async (context) => {
      const source = await read(context, null);
      const layers = new Map<string, Survey>();
      const surveyOf = (name: string): Survey => {
        const known = layers.get(name);
        if (known !== undefined) return known;
        const made: Survey = { shapes: new Surveyed(), fields: new Map(), features: 0 };
        layers.set(name, made);
        return made;
      };
      for (const name of source.empty ?? []) surveyOf(name);
      for await (const features of source.features) {
        context.signal.throwIfAborted();
        for (const feature of features) survey(surveyOf(feature.layer), feature, context);
      }
      const made = [...layers].map(([name, found]) => layerOf(name, found, source.declared(name), context));
      return { encoding: source.encoding, layers: made, notes: source.notes };
    },
    rows: async function* (context, layer, encoding) {
      const { features } = await read(context, encoding);
      for await (const portion of features) {
        context.signal.throwIfAborted();
        const rows = portion
          .filter((feature) => feature.layer === layer.name)
          .map((feature) => rowOf(feature, layer, context));
        if (rows.length > 0) yield rows;
      }
    },
  };
}

function survey(found: Survey, { properties, shape }: Feature, { shown }: ReadContext): void {
  found.features++;
  for (const [written, value] of properties) {
    const name = cleanText(written);
    let kinds = found.fields.get(name);
    if (kinds === undefined) {
      kinds = new Set();
      found.fields.set(name, kinds);
      if (found.fields.size > MOST_FIELDS)
        throw new AppError('source.tooManyFields', { path: shown, most: MOST_FIELDS });
    }
    const kind = kindOf(value);
    if (kind !== undefined) kinds.add(kind);
  }
  if (shape !== null && shape !== 'BROKEN') found.shapes.add(shape);
}

function kindOf(value: unknown): FieldKind | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return 'NUMBER';
  return typeof value === 'boolean' ? 'BOOLEAN' : 'TEXT';
}

function layerOf(
  name: string,
  { shapes, fields, features }: Survey,
  declared: string | undefined,
  { choices }: ReadContext,
): SourceLayer {
  const named = uniqueFields(fields);
  const { extent, geometry } = shapes;
  const crs = layerCrs({ name, fields: named, extent }, declared, choices);
  return { name, fields: named, geometry, features, extent, crs, coordinates: null, ...shapes.mixed };
}

function uniqueFields(fields: ReadonlyMap<string, ReadonlySet<FieldKind>>): readonly SourceField[] {
  return [...fields].map(([name, kinds]) => {
    const [kind = 'TEXT', ...others] = kinds;
    return { name, kind: others.length === 0 ? kind : 'TEXT' };
  });
}

function rowOf(
  { line, properties, shape }: Feature,
  { fields }: SourceLayer,
  { shown }: ReadContext,
): SourceRow {
  const found = new Map(Array.from(properties, ([name, value]) => [cleanText(name), value]));
  const values = fields.map(({ name }) => plainValue(found.get(name)));
  return checkedRow(line, values, shape, shown);
}

/** The row with what is wrong with it: broken shapes, coordinates without end, text that did not decode. */
export function checkedRow(
  line: number,
  values: readonly SourceValue[],
  shape: ReadShape,
  path: string,
): SourceRow {
  if (values.some((value) => typeof value === 'string' && value.includes(REPLACEMENT)))
    return {
      line,
      values,
      geometry: null,
      problem: { code: 'source.rowUndecodable', params: { path, line } },
    };
  if (shape === 'BROKEN')
    return { line, values, geometry: null, problem: { code: 'source.rowGeometry', params: { path, line } } };
  if (shape !== null && !isFinitePlace(shape))
    return { line, values, geometry: null, problem: { code: 'source.rowInfinite', params: { path, line } } };
  return { line, values, geometry: shape };
}

export function plainValue(value: unknown): SourceValue {
  switch (typeof value) {
    case 'string':
      return cleanText(value);
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : JSON.stringify(value);
    default:
      return null;
  }
}
