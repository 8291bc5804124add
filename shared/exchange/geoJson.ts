import type { BundleRow, BundleTable } from './bundleTable';
import type { PositionText } from './positionText';

export interface GeoJsonCrs {
  /** The datum that the degrees are on, such as `EPSG:4490`. */
  readonly crs: string;
  readonly note: string;
}

/**
 * A table as GeoJSON (RFC 7946), one feature a line, longitude/latitude with 8 decimals, outer rings
 * counter-clockwise. RFC 7946 knows no other CRS than WGS 84, so the datum is named in a foreign member.
 * Ends with a line feed. Cost: the vertices; files of one plan share their position texts.
 */
export function* geoJsonLines(
  table: BundleTable,
  positionText: PositionText,
  crs: GeoJsonCrs,
): Generator<string> {
  yield `{"type":"FeatureCollection","name":${JSON.stringify(table.name)},"gridwright":${JSON.stringify(crs)},"features":[\n`;
  const keys = table.columns.map(({ name }) => JSON.stringify(name));
  let separator = '';
  for (const row of table.rows) {
    const properties = row.values.map((value, at) => `${keys[at] ?? ''}:${JSON.stringify(value)}`);
    yield `${separator}{"type":"Feature","properties":{${properties.join(',')}},"geometry":${geometryText(row, positionText)}}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function geometryText({ geometry }: BundleRow, position: PositionText): string {
  if (geometry === null) return 'null';
  if ('x' in geometry) return `{"type":"Point","coordinates":${position(geometry.x, geometry.y)}}`;
  const ringText = (ring: readonly number[]): string => {
    let text = '[';
    for (let at = 0; at < ring.length; at += 2) text += `${position(ring[at] ?? 0, ring[at + 1] ?? 0)},`;
    return `${text}${position(ring[0] ?? 0, ring[1] ?? 0)}]`;
  };
  const parts = geometry.map((rings) => `[${rings.map(ringText).join(',')}]`);
  return `{"type":"MultiPolygon","coordinates":[${parts.join(',')}]}`;
}
