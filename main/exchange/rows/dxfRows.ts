import iconv from 'iconv-lite';
import { labelPoint } from '../../../shared/topology/read/measure';
import type { ListedShape } from '../../../shared/listing/listedShapes';
import type { RowTable, WrittenRow } from './writtenRow';

/** Height of labels, metres. */
const LABEL = 5;

/**
 * A drawing in portions, as every CAD program opens it (release 12, code page 936): rings and lines as polylines, points
 * as points, code and name of each row as a text in it. Other columns have no place in a drawing.
 */
export function* dxfPortions({ name, columns, rows }: RowTable): Generator<Buffer> {
  const encode = (pairs: readonly (readonly [number, string | number])[]): Buffer =>
    iconv.encode(pairs.map(([code, value]) => `${code}\r\n${value}\r\n`).join(''), 'gbk');
  const labels = ['code', 'name'].map((id) => columns.findIndex((column) => column.id === id));
  yield encode([
    ...([
      [0, 'SECTION'],
      [2, 'HEADER'],
      [9, '$ACADVER'],
      [1, 'AC1009'],
    ] as const),
    ...([
      [9, '$DWGCODEPAGE'],
      [3, 'ANSI_936'],
      [0, 'ENDSEC'],
      [0, 'SECTION'],
      [2, 'ENTITIES'],
    ] as const),
  ]);
  for (const row of rows) {
    if (row.shape === null) continue;
    yield encode(entities(row.shape, name));
    const text = labelText(row, labels);
    if (text !== '') yield encode(label(row.shape, text, name));
  }
  yield encode([[0, 'ENDSEC'], [0, 'EOF']]); // prettier-ignore
}

type Pairs = [number, string | number][];

function entities(shape: ListedShape, layer: string): Pairs {
  switch (shape.kind) {
    case 'POINT':
      return [[0, 'POINT'], [8, layer], ...place(shape.x, shape.y)]; // prettier-ignore
    case 'LINE':
      return polyline(shape.points, layer, false);
    case 'POLYGON':
      return shape.polygons.flatMap((rings) => rings.flatMap((ring) => polyline(ring, layer, true)));
  }
}

function polyline(flat: readonly number[], layer: string, closes: boolean): Pairs {
  const pairs: Pairs = [[0, 'POLYLINE'], [8, layer], [66, 1], ...place(0, 0), [70, closes ? 1 : 0]]; // prettier-ignore
  for (let at = 0; at < flat.length; at += 2)
    pairs.push([0, 'VERTEX'], [8, layer], ...place(flat[at] ?? 0, flat[at + 1] ?? 0));
  pairs.push([0, 'SEQEND']);
  return pairs;
}

function label(shape: ListedShape, text: string, layer: string): Pairs {
  const { x, y } = middle(shape);
  return [[0, 'TEXT'], [8, `${layer}-label`], ...place(x, y), [40, LABEL], [1, text]]; // prettier-ignore
}

function middle(shape: ListedShape): { readonly x: number; readonly y: number } {
  if (shape.kind === 'POINT') return shape;
  if (shape.kind === 'POLYGON') return labelPoint(shape.polygons);
  const at = 2 * Math.floor(shape.points.length / 4);
  return { x: shape.points[at] ?? 0, y: shape.points[at + 1] ?? 0 };
}

const place = (x: number, y: number): Pairs => [[10, x / 1000], [20, y / 1000], [30, 0]]; // prettier-ignore

/** On one line; `%%` would begin a sign of its own. */
function labelText({ values }: WrittenRow, columns: readonly number[]): string {
  const texts = columns.map((at) => String(values[at] ?? '')).filter((text) => text !== '');
  return texts.join(' ').replace(/\s+/g, ' ').replaceAll('%%', '% %');
}
