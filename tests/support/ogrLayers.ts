import { spawnSync } from 'node:child_process';

export const noOgrinfo = spawnSync('ogrinfo', ['--version']).status !== 0;
if (noOgrinfo)
  console.log('ogrinfo (Debian package gdal-bin) is not installed: counts and extents are not compared.');

/** A layer as GDAL's own program lists it, feature by feature. */
export interface OgrLayer {
  readonly name: string;
  readonly fields: readonly string[];
  readonly features: number;
  /** Features that have a value. */
  readonly filled: number;
  /** minX, minY, maxX, maxY of all coordinates; null without any. */
  readonly extent: readonly [number, number, number, number] | null;
}

const listed = new Map<string, readonly OgrLayer[]>();

/** Layers of a file, counted and measured by what is listed: headers of some formats are not tight. */
export function ogrLayers(path: string, ...options: string[]): readonly OgrLayer[] {
  const key = [path, ...options].join('\n');
  const known = listed.get(key) ?? listLayers(path, options);
  listed.set(key, known);
  return known;
}

function listLayers(path: string, options: readonly string[]): readonly OgrLayer[] {
  const source = path.endsWith('.zip') ? `/vsizip/${path}` : path;
  const { stdout, status, stderr } = spawnSync('ogrinfo', ['-ro', '-al', ...options, source], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`ogrinfo ${path}: ${stderr}`);
  return stdout
    .split(/^Layer name: /m)
    .slice(1)
    .map((text) => {
      const [head = '', ...features] = text.split(/^OGRFeature\(.*$/m);
      const name = head.slice(0, head.indexOf('\n'));
      const fields = [...head.matchAll(/^(\S.*): \w+(\(\w+\))? \(\d+\.\d+\)/gm)].map(
        ([, field = '']) => field,
      );
      const filled = features.filter((feature) =>
        /^ {2}\S.* \(\w+(\(\w+\))?\) = (?!\(null\)$)/m.test(feature),
      );
      const extent = extentOf(features);
      return { name, fields, features: features.length, filled: filled.length, extent };
    });
}

const SHAPE =
  /^ {2}((?:MULTI)?(?:POINT|LINESTRING|POLYGON|CURVE|SURFACE)|GEOMETRYCOLLECTION|CURVEPOLYGON|COMPOUNDCURVE|CIRCULARSTRING|TIN|TRIANGLE|POLYHEDRALSURFACE)\b.*$/gm;

function extentOf(features: readonly string[]): OgrLayer['extent'] {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features) {
    for (const [shape] of feature.matchAll(SHAPE)) {
      for (const [, x = '', y = ''] of shape.matchAll(/[(,]\s*(-?[\d.e+-]+) (-?[\d.e+-]+)/g)) {
        extent[0] = Math.min(extent[0], Number(x));
        extent[1] = Math.min(extent[1], Number(y));
        extent[2] = Math.max(extent[2], Number(x));
        extent[3] = Math.max(extent[3], Number(y));
      }
    }
  }
  return Number.isFinite(extent[0]) ? extent : null;
}
