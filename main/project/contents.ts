import type { PlanRecord } from '../../shared/document/records/plan';
import { places } from './chunks';
import type { Session } from './db';
import type { Extent } from './geometryBlob';

/** "GPKG", the mark of a GeoPackage in SQLite's application_id. */
export const GEOPACKAGE_APPLICATION_ID = 0x47504b47;
/** GeoPackage 1.3. The standard claims `user_version` for itself, so our schema version is in gridwright_meta. */
export const GEOPACKAGE_VERSION = 10300;
/** srs_id of a CRS that has no EPSG code. */
const LOCAL_SRS_ID = 100_000;

type Geometry = 'POINT' | 'LINESTRING' | 'MULTIPOLYGON';

interface Contents {
  readonly table: string;
  readonly title: string;
  readonly description: string;
  readonly geometry?: Geometry;
}

/** THE list of tables that other programs are told about. */
const CONTENTS: readonly Contents[] = [
  {
    table: 'cell',
    title: '网元 Cells',
    description: '四级网格，覆盖地面 / level 4, pieces of ground',
    geometry: 'MULTIPOLYGON',
  },
  {
    table: 'exchange',
    title: '端局 Exchanges',
    description: '端局、模块局和 OLT 机房 / exchanges',
    geometry: 'POINT',
  },
  {
    table: 'coverage',
    title: '端局覆盖 Coverage',
    description: '端局线路覆盖范围 / ground reached by lines',
    geometry: 'MULTIPOLYGON',
  },
  {
    table: 'box',
    title: '箱盒 Boxes',
    description: '交接箱与分线盒；半数没有坐标 / cross-connect and distribution boxes',
    geometry: 'POINT',
  },
  { table: 'outlet', title: '网点 Outlets', description: '营业网点 / business halls', geometry: 'POINT' },
  {
    table: 'line',
    title: '道路与河流 Lines',
    description: '道路、河流、铁路 / roads, rivers, railways',
    geometry: 'LINESTRING',
  },
  {
    table: 'building',
    title: '建筑 Buildings',
    description: '建筑物轮廓 / building footprints',
    geometry: 'MULTIPOLYGON',
  },
  { table: 'plan', title: '方案 Plan', description: '本方案 / what the plan is about' },
  { table: 'grid', title: '网格 Grids', description: '一至三级网格 / levels 1 to 3' },
  {
    table: 'node',
    title: '结点 Nodes',
    description: '边界结点，坐标单位毫米 / corners of boundaries, millimetres',
  },
  { table: 'edge', title: '边 Edges', description: '边界，每条只存一次 / boundaries, each stored once' },
  { table: 'lineage', title: '沿革 Lineage', description: '网元的来龙去脉 / what became of cells' },
  { table: 'staff', title: '人员 Staff', description: '责任人 / people responsible' },
  { table: 'claim', title: '认领 Claims', description: '谁认领什么 / who claims what' },
  { table: 'support', title: '支撑 Supports', description: '网点支撑网格 / outlets supporting grids' },
  { table: 'binding', title: '捆绑 Bindings', description: '箱盒所属网元 / the cell of a box' },
  { table: 'product', title: '产品 Products', description: '产品入网格 / products put in cells' },
  { table: 'change_log', title: '修改记录 Change log', description: '每次修改一行 / one row an edit' },
  { table: 'version', title: '版本 Versions', description: '提交与审批 / submitted and approved states' },
  { table: 'setting', title: '设置 Settings', description: '方案设置 / settings of the plan' },
];

const FEATURE_TABLES = new Set(CONTENTS.filter(({ geometry }) => geometry).map(({ table }) => table));

function isFeatureTable(table: string): boolean {
  return FEATURE_TABLES.has(table);
}

export function srsIdOf(crs: PlanRecord['crs']): number {
  return crs.epsg === 0 ? LOCAL_SRS_ID : crs.epsg;
}

/** Fills the required tables of the standard for an empty plan file. `wkt`: definition of the plan's CRS. */
export async function registerContents(session: Session, crs: PlanRecord['crs'], wkt: string): Promise<void> {
  const srsId = srsIdOf(crs);
  await session.insert(
    'gpkg_spatial_ref_sys',
    ['srs_name', 'srs_id', 'organization', 'organization_coordsys_id', 'definition', 'description'],
    [
      [
        'Undefined cartesian SRS',
        -1,
        'NONE',
        -1,
        'undefined',
        'undefined cartesian coordinate reference system',
      ],
      [
        'Undefined geographic SRS',
        0,
        'NONE',
        0,
        'undefined',
        'undefined geographic coordinate reference system',
      ],
      ['WGS 84 geodetic', 4326, 'EPSG', 4326, WGS84_WKT, 'longitude/latitude coordinates in decimal degrees'],
      ...(srsId === 4326 ? [] : [[crs.name, srsId, crs.epsg === 0 ? 'NONE' : 'EPSG', srsId, wkt, crs.proj4]]),
    ],
  );
  await session.insert(
    'gpkg_contents',
    ['table_name', 'data_type', 'identifier', 'description', 'srs_id'],
    CONTENTS.map(({ table, title, description, geometry }) => [
      table,
      geometry ? 'features' : 'attributes',
      title,
      description,
      geometry ? srsId : null,
    ]),
  );
  await session.insert(
    'gpkg_geometry_columns',
    ['table_name', 'column_name', 'geometry_type_name', 'srs_id', 'z', 'm'],
    CONTENTS.flatMap(({ table, geometry }) => (geometry ? [[table, 'geom', geometry, srsId, 0, 0]] : [])),
  );
}

/**
 * Notes that tables have changed. The extent of a feature table only grows: the standard calls it
 * informative, and shrinking it would cost a look at every feature.
 */
export async function touchContents(session: Session, extents: ReadonlyMap<string, Extent>): Promise<void> {
  const tables = [...extents.keys()];
  await session.run(
    `UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now')
     WHERE table_name IN (${places(tables)})`,
    tables,
  );
  for (const [table, extent] of extents) {
    if (!isFeatureTable(table) || extent.isEmpty) continue;
    const metres = [extent.minX, extent.minY, extent.maxX, extent.maxY].map((mm) => mm / 1000);
    await session.run(
      `UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), min_y = min(coalesce(min_y, ?2), ?2),
         max_x = max(coalesce(max_x, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4) WHERE table_name = ?5`,
      [...metres, table],
    );
  }
}

const WGS84_WKT =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
  'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],' +
  'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],' +
  'AUTHORITY["EPSG","4326"]]';
