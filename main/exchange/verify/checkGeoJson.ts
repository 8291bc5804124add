import type { Transform } from '../../../shared/crs/transform';
import { BUNDLE_SHAPES } from '../../../shared/exchange/bundleColumns';
import type { BundleRow } from '../../../shared/exchange/bundleTable';
import type { BundleRows } from '../../../shared/exchange/entitiesFromTables';
import { GEOJSON_FILES } from '../bundle/layout';
import { must } from './defect';
import { geoJsonFeatures, type Feature } from './geoJsonFeatures';

/** One lattice step: 8 decimals of a degree leave at most 0.6 mm in each direction. */
const TOLERANCE_MM = 1;

/** Degrees that are half a millimetre at most: what 8 decimals round away. */
const ROUNDING = 0.51e-8;

/**
 * Every GeoJSON feature equals its row in the GeoPackage: properties exactly, vertices within 1 mm.
 * `transform` may remember what it has projected.
 */
export async function checkGeoJson(folder: string, rows: BundleRows, transform: Transform): Promise<void> {
  for (const [file, table] of GEOJSON_FILES) {
    const columns = BUNDLE_SHAPES[table].columns.map(({ name }) => name);
    let found = 0;
    for await (const feature of geoJsonFeatures(folder, file)) {
      const row = rows[table][found++];
      if (row === undefined) continue; // counted below
      // The first line of the file opens the collection.
      const place = { file, row: found + 1 };
      const wrong = columns.find((column, index) => feature.properties[column] !== row.values[index]);
      must(
        wrong === undefined && Object.keys(feature.properties).length === columns.length,
        'verify.differs',
        { ...place, what: wrong ?? 'properties' },
      );
      must(sameGeometry(feature.geometry, row.geometry, transform), 'verify.differs', {
        ...place,
        what: `geometry ${String(row.values[0])}`,
      });
    }
    must(found === rows[table].length, 'verify.rows', { file, stated: rows[table].length, found });
  }
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
    const [rowLon, rowLat] = transform.toLonLat(x, y);
    if (Math.abs(lon - rowLon) <= ROUNDING && Math.abs(lat - rowLat) <= ROUNDING) return true;
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
