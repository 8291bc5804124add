import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransform, type Transform } from '../../../shared/crs/transform';
import { BUNDLE_SHAPES } from '../../../shared/exchange/bundleColumns';
import type { BundleRow } from '../../../shared/exchange/bundleTable';
import type { BundleRows } from '../../../shared/exchange/entitiesFromTables';
import type { Manifest } from '../../../shared/exchange/manifest';
import { GEOJSON_FILES } from '../bundle/layout';
import { BundleDefect, must } from './defect';

/** One lattice step: 8 decimals of a degree leave at most 0.6 mm in each direction. */
const TOLERANCE_MM = 1;

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** Every GeoJSON feature equals its row in the GeoPackage: properties exactly, vertices within 1 mm. */
export async function checkGeoJson(folder: string, rows: BundleRows, manifest: Manifest): Promise<void> {
  const transform = createTransform(manifest.crs.plan);
  for (const [file, table] of GEOJSON_FILES) {
    const features = await readFeatures(folder, file);
    const columns = BUNDLE_SHAPES[table].columns.map(({ name }) => name);
    for (const [at, row] of rows[table].entries()) {
      const feature = features[at];
      // The first line of the file opens the collection.
      const place = { file, row: at + 2 };
      must(feature !== undefined, 'verify.rows', {
        file,
        stated: rows[table].length,
        found: features.length,
      });
      const wrong = columns.find((column, index) => feature.properties[column] !== row.values[index]);
      must(
        wrong === undefined && Object.keys(feature.properties).length === columns.length,
        'verify.differs',
        {
          ...place,
          what: wrong ?? 'properties',
        },
      );
      must(sameGeometry(feature.geometry, row.geometry, transform), 'verify.differs', {
        ...place,
        what: `geometry ${String(row.values[0])}`,
      });
    }
    must(features.length === rows[table].length, 'verify.rows', {
      file,
      stated: rows[table].length,
      found: features.length,
    });
  }
}

async function readFeatures(folder: string, file: string): Promise<readonly Feature[]> {
  try {
    const collection = JSON.parse(await readFile(join(folder, file), 'utf8')) as { features: Feature[] };
    if (Array.isArray(collection.features)) return collection.features;
  } catch {
    throw new BundleDefect('verify.notJson', { file });
  }
  throw new BundleDefect('verify.notJson', { file });
}

function sameGeometry(
  geometry: Feature['geometry'],
  expected: BundleRow['geometry'],
  transform: Transform,
): boolean {
  if (geometry === null || expected === null) return geometry === expected;
  const isNear = (position: unknown, x: number, y: number): boolean => {
    if (!Array.isArray(position)) return false;
    const [lon, lat] = position as unknown[];
    if (typeof lon !== 'number' || typeof lat !== 'number') return false;
    const [foundX, foundY] = transform.toLattice(lon, lat);
    return Math.abs(foundX - x) <= TOLERANCE_MM && Math.abs(foundY - y) <= TOLERANCE_MM;
  };
  if ('x' in expected)
    return geometry.type === 'Point' && isNear(geometry.coordinates, expected.x, expected.y);
  const parts: unknown = geometry.coordinates;
  if (geometry.type !== 'MultiPolygon' || !isList(parts, expected.length)) return false;
  return expected.every((rings, part) => {
    const found = parts[part];
    if (!isList(found, rings.length)) return false;
    return rings.every((ring, at) => {
      const positions = found[at];
      const vertices = ring.length / 2;
      // GeoJSON repeats the first position at the end.
      if (!isList(positions, vertices + 1)) return false;
      for (let i = 0; i <= vertices; i++) {
        const vertex = (i % vertices) * 2;
        if (!isNear(positions[i], ring[vertex] ?? 0, ring[vertex + 1] ?? 0)) return false;
      }
      return true;
    });
  });
}

function isList(value: unknown, length: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length === length;
}
