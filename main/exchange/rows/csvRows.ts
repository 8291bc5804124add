import iconv from 'iconv-lite';
import type { Transform } from '../../../shared/crs/transform';
import { BYTE_ORDER_MARK, plainText } from '../../../shared/exchange/csv';
import type { ListedShape } from '../../../shared/listing/listedShapes';
import type { RowEncoding } from '../../../shared/listing/rowFormats';
import { positionOf } from './positions';
import type { RowTable, WrittenRow } from './writtenRow';

/** Headers of the place of a row; those of our own import. */
export const PLACE_HEADERS = { longitude: 'longitude', latitude: 'latitude', wkt: 'WKT' } as const;

/** The table as delimited text (RFC 4180) in portions: the place of points in degrees, of lines and areas as WKT. */
export function* csvPortions(
  { columns, rows }: RowTable,
  transform: Pick<Transform, 'toLonLat'>,
  encoding: RowEncoding,
): Generator<Buffer> {
  const encode = (text: string): Buffer =>
    encoding === 'UTF-8' ? Buffer.from(text, 'utf8') : iconv.encode(text, 'gb18030');
  const position = positionOf(transform);
  const list = [...rows];
  const hasPoints = list.some(({ shape }) => shape?.kind === 'POINT');
  const hasLines = list.some(({ shape }) => shape !== null && shape.kind !== 'POINT');
  const headers = [
    ...columns.map(({ title }) => title),
    ...(hasPoints ? [PLACE_HEADERS.longitude, PLACE_HEADERS.latitude] : []),
    ...(hasLines ? [PLACE_HEADERS.wkt] : []),
  ];
  if (encoding === 'UTF-8') yield encode(BYTE_ORDER_MARK);
  yield encode(`${headers.map(quoted).join(',')}\r\n`);
  for (const row of list) {
    const cells = row.values.map((value) =>
      typeof value === 'string' ? quoted(plainText(value)) : (value ?? ''),
    );
    if (hasPoints) cells.push(...placeCells(row, position));
    if (hasLines)
      cells.push(row.shape === null || row.shape.kind === 'POINT' ? '' : quoted(wktOf(row.shape, position)));
    yield encode(`${cells.join(',')}\r\n`);
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function placeCells({ shape }: WrittenRow, position: (x: number, y: number) => readonly [string, string]) {
  return shape?.kind === 'POINT' ? position(shape.x, shape.y) : ['', ''];
}

/** Well-known text in degrees. */
function wktOf(
  shape: Exclude<ListedShape, { readonly kind: 'POINT' }>,
  position: (x: number, y: number) => readonly [string, string],
): string {
  const run = (flat: readonly number[], closes: boolean): string => {
    const places: string[] = [];
    for (let at = 0; at < flat.length; at += 2)
      places.push(position(flat[at] ?? 0, flat[at + 1] ?? 0).join(' '));
    if (closes && places[0] !== undefined) places.push(places[0]);
    return `(${places.join(',')})`;
  };
  if (shape.kind === 'LINE') return `LINESTRING ${run(shape.points, false)}`;
  const parts = shape.polygons.map((rings) => `(${rings.map((ring) => run(ring, true)).join(',')})`);
  return parts.length === 1 ? `POLYGON ${parts[0]}` : `MULTIPOLYGON (${parts.join(',')})`;
}
