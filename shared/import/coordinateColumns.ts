import { cleanText } from './cleanText';
import { readOrdinate } from './readDegrees';
import { looksLikePairs, looksLikeWkt, readPairs, readWkt } from './readWkt';
import type { ReadShape } from './geoJsonGeometry';
import type { CoordinateColumns, SourceField, SourceValue } from './source';

/** Names of columns with the easting or longitude, and with the northing or latitude. */
const EAST =
  /^(x|lon|lng|long|longitude|easting|east|经度|东经|东坐标|横坐标|x坐标|坐标x|.*[_\s]?(lng|lon|longitude|经度))$/i;
const NORTH =
  /^(y|lat|latitude|northing|north|纬度|北纬|北坐标|纵坐标|y坐标|坐标y|.*[_\s]?(lat|latitude|纬度))$/i;
/** Share of the filled cells of a sample that must read as coordinates. */
const MOST = 0.8;

/**
 * Where a table has its coordinates, by names of columns and by what is in them: well-known text, lists of pairs, or
 * two columns (metres, degrees, or degrees-minutes-seconds). Null for a plain list.
 */
export function findCoordinates(
  fields: readonly SourceField[],
  sample: readonly (readonly SourceValue[])[],
): CoordinateColumns | null {
  const column = (at: number): readonly string[] =>
    sample.map((row) => cleanText(String(row[at] ?? ''))).filter((text) => text !== '');
  const holds = (at: number, test: (text: string) => boolean): boolean => {
    const texts = column(at);
    return texts.length > 0 && texts.filter(test).length >= texts.length * MOST;
  };
  for (const [at, { name }] of fields.entries()) {
    if (holds(at, looksLikeWkt)) return { from: 'WKT', field: name };
    if (holds(at, looksLikePairs)) return { from: 'PAIRS', field: name };
  }
  const isOrdinate = (text: string): boolean => readOrdinate(text) !== undefined;
  const found = (names: RegExp): string | undefined =>
    fields.find(({ name }, at) => names.test(name) && holds(at, isOrdinate))?.name;
  const x = found(EAST);
  const y = found(NORTH);
  return x === undefined || y === undefined || x === y ? null : { from: 'XY', x, y };
}

/** The shape of a table's row; null where its cells are empty, `BROKEN` where they are not what the column holds. */
export function rowShape(
  columns: CoordinateColumns,
  fields: readonly SourceField[],
  values: readonly SourceValue[],
): ReadShape {
  const text = (name: string): string => {
    const at = fields.findIndex((field) => field.name === name);
    return cleanText(String(values[at] ?? ''));
  };
  if (columns.from !== 'XY') {
    const written = text(columns.field);
    if (written === '') return null;
    return columns.from === 'WKT' ? readWkt(written) : readPairs(written);
  }
  const [east, north] = [text(columns.x), text(columns.y)];
  if (east === '' && north === '') return null;
  const x = readOrdinate(east);
  const y = readOrdinate(north);
  return x === undefined || y === undefined ? 'BROKEN' : { kind: 'POINT', points: [x, y] };
}
