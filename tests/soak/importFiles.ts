import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { xlsxOf } from '../support/xlsxOf';
import { writeGbkShapefile } from '../support/shapefileOf';
import type { FuzzedFile } from './importCase';

const MAIN = /\.(shp|tab|mif|kml|kmz|zip|gpkg|geojson|json|dxf|fgb|csv|xlsx|ods|dbf)$/i;
const PART = /\.(shp|shx|dbf|prj|cpg|tab|dat|map|id|ind|mif|mid)$/i;

/** Foreign files that are there, up to `largest` bytes, and some of our own making for where none are. */
export function importFiles(fixtures: string, folder: string, largest: number): readonly FuzzedFile[] {
  const foreign = ['formats', 'geopackage', 'encodings'].flatMap((name) => walk(join(fixtures, name)));
  return [...foreign, ...ownFiles(folder)]
    .filter((path) => MAIN.test(path) && statSync(path).size <= largest)
    .map((main) => ({ main, parts: partsOf(main) }))
    .filter(({ main, parts }) => !/\.dbf$/i.test(main) || parts.every((part) => !/\.shp$/i.test(part)));
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
}

function partsOf(main: string): string[] {
  if (!PART.test(main)) return [main];
  const stem = basename(main, extname(main)).toLowerCase();
  const isPart = (name: string): boolean =>
    PART.test(name) && basename(name, extname(name)).toLowerCase() === stem;
  const others = readdirSync(dirname(main)).filter((name) => name !== basename(main) && isPart(name));
  return [main, ...others.map((name) => join(dirname(main), name))];
}

function ownFiles(folder: string): string[] {
  const rows = [
    ['网格编码', '名称', '经度', '纬度'],
    ['420301000001', '五堰', '110.79', '32.63'],
    ['420301000002', '人民路', '110.80', '32.64'],
  ];
  const ring = [110.7, 32.6, 110.7, 32.7, 110.8, 32.7, 110.8, 32.6, 110.7, 32.6];
  const coordinates = Array.from({ length: ring.length / 2 }, (_, at) => ring.slice(2 * at, 2 * at + 2));
  const geometry = { type: 'Polygon', coordinates: [coordinates] };
  const feature = { type: 'Feature', properties: { 名称: '五堰' }, geometry };
  const places = coordinates.map((place) => place.join(',')).join(' ');
  const made: Readonly<Record<string, string | Uint8Array>> = {
    'own.csv': rows.map((row) => row.join(',')).join('\r\n'),
    'own.xlsx': xlsxOf('箱盒', rows),
    'own.geojson': JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] }),
    'own.kml': `<?xml version="1.0" encoding="UTF-8"?><kml><Document><Placemark><name>五堰</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${places}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>`,
    'own.mif': `Version 300\nCharset "Neutral"\nDelimiter ","\nColumns 1\n  NAME Char(20)\nData\nRegion 1\n  5\n${coordinates.map((place) => place.join(' ')).join('\n')}\n`,
    'own.mid': '"five weirs"\n',
  };
  for (const [name, content] of Object.entries(made)) writeFileSync(join(folder, name), content);
  writeGbkShapefile(join(folder, 'own-gbk'), [{ name: '五堰', ring }]);
  return walk(folder);
}
