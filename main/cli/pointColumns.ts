import { Refused } from './terminal';

/** What a coordinate column may be called, east before north. */
const NAMES: readonly (readonly [east: readonly string[], north: readonly string[]])[] = [
  [
    ['x', 'x坐标', 'point_x', 'coord_x'],
    ['y', 'y坐标', 'point_y', 'coord_y'],
  ],
  [
    ['easting', 'east', 'e', '东坐标', '横坐标'],
    ['northing', 'north', 'n', '北坐标', '纵坐标'],
  ],
  [
    ['lon', 'lng', 'long', 'longitude', '经度'],
    ['lat', 'latitude', '纬度'],
  ],
];

/** Numbers of the columns with the coordinates: the named ones, or the first pair with a usual name. */
export function pointColumns(
  file: string,
  header: readonly string[],
  named: { readonly x?: string; readonly y?: string },
  geographic: boolean,
): readonly [x: number, y: number] {
  const columns = header.join('、');
  if (header.every((name) => name.trim() === ''))
    throw new Refused({ code: 'locate.empty', params: { file } });
  const plain = header.map((name) => name.trim().toLowerCase());
  const indexOf = (name: string): number => {
    const at = plain.indexOf(name.trim().toLowerCase());
    if (at < 0) throw new Refused({ code: 'locate.noColumn', params: { file, column: name, columns } });
    return at;
  };
  if (named.x !== undefined && named.y !== undefined) return [indexOf(named.x), indexOf(named.y)];
  // A file with both kinds is meant by the kind of its CRS.
  for (const [east, north] of geographic ? [...NAMES].reverse() : NAMES) {
    const x = named.x === undefined ? plain.findIndex((name) => east.includes(name)) : indexOf(named.x);
    const y = named.y === undefined ? plain.findIndex((name) => north.includes(name)) : indexOf(named.y);
    if (x >= 0 && y >= 0) return [x, y];
  }
  throw new Refused({ code: 'locate.noColumns', params: { file, columns } });
}
