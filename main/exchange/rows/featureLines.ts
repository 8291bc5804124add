import type { ListedShape } from '../../../shared/listing/listedShapes';
import type { RowTable, WrittenRow } from './writtenRow';

/** RFC 8142; without it GDAL does not know a single line for what it is. */
const RECORD_SEPARATOR = '\u001e';

type Position = (x: number, y: number) => readonly [string, string];

/** Rows as GeoJSON, a feature a line, under the ids of their columns. Coordinates as `position` writes them. */
export function featureLine(
  { columns }: Pick<RowTable, 'columns'>,
  row: WrittenRow,
  position: Position,
): string {
  const properties = columns.map(
    ({ id }, at) => `${JSON.stringify(id)}:${JSON.stringify(row.values[at] ?? null)}`,
  );
  return `${RECORD_SEPARATOR}{"type":"Feature","properties":{${properties.join(',')}},"geometry":${geometryText(row.shape, position)}}\n`;
}

function geometryText(shape: ListedShape | null, position: Position): string {
  const text = (x: number, y: number): string => `[${position(x, y).join(',')}]`;
  const run = (flat: readonly number[], closes: boolean): string => {
    const places: string[] = [];
    for (let at = 0; at < flat.length; at += 2) places.push(text(flat[at] ?? 0, flat[at + 1] ?? 0));
    if (closes && places[0] !== undefined) places.push(places[0]);
    return `[${places.join(',')}]`;
  };
  switch (shape?.kind) {
    case 'POINT':
      return `{"type":"Point","coordinates":${text(shape.x, shape.y)}}`;
    case 'LINE':
      return `{"type":"LineString","coordinates":${run(shape.points, false)}}`;
    case 'POLYGON': {
      const parts = shape.polygons.map((rings) => `[${rings.map((ring) => run(ring, true)).join(',')}]`);
      return `{"type":"MultiPolygon","coordinates":[${parts.join(',')}]}`;
    }
    case undefined:
      return 'null';
  }
}
