import type { BundleTableName } from '../../../shared/exchange/bundleColumns';

/** Where things are in a bundle (domain §5; BagIt 1.0, RFC 8493). Paths use `/` on every system. */
export const BAG_DECLARATION = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';
export const PAYLOAD_MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const MANIFEST = 'data/manifest.json';
export const GEOPACKAGE = 'data/gridplan.gpkg';
export const HIERARCHY_CSV = 'data/hierarchy.csv';
export const HIERARCHY_JSON = 'data/hierarchy.json';
export const VALIDATION_REPORT = 'data/validation/report.json';
export const APPROVALS = 'data/approvals/approvals.json';
export const UNRESOLVED_BOXES = 'data/tables/unresolved_boxes.csv';
export const COLUMN_DICTIONARY = 'data/schema/columns.json';
export const MANIFEST_SCHEMA = 'data/schema/manifest.schema.json';
export const FEATURE_SCHEMA = 'data/schema/features.schema.json';

/** GeoJSON files and the tables that they show. */
export const GEOJSON_FILES: readonly (readonly [path: string, table: BundleTableName])[] = [
  ['data/geojson/cells.geojson', 'cells'],
  ['data/geojson/grid_l1.geojson', 'grids_l1'],
  ['data/geojson/grid_l2.geojson', 'grids_l2'],
  ['data/geojson/grid_l3.geojson', 'grids_l3'],
  ['data/geojson/boxes.geojson', 'boxes'],
  ['data/geojson/outlets.geojson', 'outlets'],
  ['data/geojson/coverage.geojson', 'coverage'],
];

/** CSV files that repeat a table of the GeoPackage without its geometry. */
export const TABLE_FILES: readonly (readonly [path: string, table: BundleTableName])[] = [
  ['data/tables/boxes.csv', 'boxes'],
  ['data/tables/bindings.csv', 'bindings'],
  ['data/tables/claims.csv', 'claims'],
  ['data/tables/support_links.csv', 'support_links'],
  ['data/tables/lineage.csv', 'lineage'],
];

export function statisticsPath(report: string): string {
  return `data/stats/${report}.csv`;
}

export const BAG_DECLARATION_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A BagIt manifest: a checksum, two spaces and a path on each line, sorted by path. */
export function bagManifest(checksums: ReadonlyMap<string, string>): string {
  return [...checksums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');
}
