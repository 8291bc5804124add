import type { BundleColumn, BundleTable } from './bundleTable';
import { MEANINGS } from './columnMeanings';

type Shape = Omit<BundleTable, 'rows'>;

const column = (name: string, type: BundleColumn['type'], of: keyof typeof MEANINGS): BundleColumn => ({
  name,
  type,
  ...MEANINGS[of],
});

const code = column('code', 'TEXT', 'any.code');
const pathCode = column('path_code', 'TEXT', 'any.pathCode');
const parentCode = column('parent_code', 'TEXT', 'any.parentCode');
const name = column('name', 'TEXT', 'any.name');
const area = column('area_m2', 'REAL', 'any.area');

const gridColumns: readonly BundleColumn[] = [
  code,
  pathCode,
  parentCode,
  name,
  column('unit_type', 'TEXT', 'grid.unitType'),
  column('unit_group', 'TEXT', 'grid.unitGroup'),
  column('responsible', 'TEXT', 'grid.responsible'),
  column('outlet', 'TEXT', 'grid.outlet'),
  column('cells', 'INTEGER', 'grid.cells'),
  area,
];

/** THE tables of a bundle: name, geometry, columns and their dictionary (domain §5). */
export const BUNDLE_SHAPES = {
  cells: {
    name: 'cells',
    zh: '网元',
    en: 'Cells (level 4)',
    geometry: 'MULTIPOLYGON',
    columns: [
      code,
      pathCode,
      parentCode,
      name,
      column('granularity', 'TEXT', 'cell.granularity'),
      column('category', 'TEXT', 'cell.category'),
      column('class5', 'TEXT', 'cell.class5'),
      column('households', 'INTEGER', 'cell.households'),
      column('admin_code', 'TEXT', 'cell.adminCode'),
      column('status', 'TEXT', 'cell.status'),
      area,
    ],
  },
  grids_l1: {
    name: 'grids_l1',
    zh: '一级网格',
    en: 'Grids of level 1',
    geometry: 'MULTIPOLYGON',
    columns: gridColumns,
  },
  grids_l2: {
    name: 'grids_l2',
    zh: '二级网格',
    en: 'Grids of level 2',
    geometry: 'MULTIPOLYGON',
    columns: gridColumns,
  },
  grids_l3: {
    name: 'grids_l3',
    zh: '三级网格',
    en: 'Grids of level 3',
    geometry: 'MULTIPOLYGON',
    columns: gridColumns,
  },
  exchanges: {
    name: 'exchanges',
    zh: '端局',
    en: 'Exchanges',
    geometry: 'POINT',
    columns: [column('code', 'TEXT', 'exchange.code'), name, column('kind', 'TEXT', 'exchange.kind')],
  },
  coverage: {
    name: 'coverage',
    zh: '端局线路覆盖',
    en: 'Exchange coverage',
    geometry: 'MULTIPOLYGON',
    columns: [
      column('exchange_code', 'TEXT', 'exchange.code'),
      column('medium', 'TEXT', 'any.medium'),
      column('survey_date', 'DATE', 'coverage.surveyDate'),
    ],
  },
  boxes: {
    name: 'boxes',
    zh: '箱盒',
    en: 'Boxes',
    geometry: 'POINT',
    columns: [
      column('code', 'TEXT', 'box.code'),
      column('type', 'TEXT', 'box.type'),
      column('medium', 'TEXT', 'any.medium'),
      column('exchange_code', 'TEXT', 'exchange.code'),
      column('parent_code', 'TEXT', 'box.parentCode'),
      column('address', 'TEXT', 'any.address'),
      column('capacity', 'INTEGER', 'box.capacity'),
      column('used', 'INTEGER', 'box.used'),
      column('status', 'TEXT', 'box.status'),
      column('unresolved', 'TEXT', 'box.unresolved'),
    ],
  },
  outlets: {
    name: 'outlets',
    zh: '网点',
    en: 'Outlets',
    geometry: 'POINT',
    columns: [
      column('code', 'TEXT', 'outlet.code'),
      name,
      column('kind', 'TEXT', 'outlet.kind'),
      column('address', 'TEXT', 'any.address'),
      column('active', 'BOOLEAN', 'outlet.active'),
      column('coordinator', 'TEXT', 'outlet.coordinator'),
    ],
  },
  buildings: {
    name: 'buildings',
    zh: '建筑物',
    en: 'Buildings',
    geometry: 'MULTIPOLYGON',
    columns: [
      column('code', 'TEXT', 'building.code'),
      name,
      column('kind', 'TEXT', 'any.kind'),
      column('floors', 'INTEGER', 'building.floors'),
    ],
  },
  bindings: {
    name: 'bindings',
    zh: '箱盒捆绑',
    en: 'Bindings of boxes to cells',
    geometry: null,
    columns: [
      column('box_code', 'TEXT', 'box.ref'),
      column('cell_code', 'TEXT', 'cell.code'),
      column('basis', 'TEXT', 'binding.basis'),
      column('confidence', 'REAL', 'binding.confidence'),
      column('status', 'TEXT', 'binding.status'),
      column('reviewed_by', 'TEXT', 'binding.reviewedBy'),
    ],
  },
  claims: {
    name: 'claims',
    zh: '认领',
    en: 'Claims',
    geometry: null,
    columns: [
      column('subject_code', 'TEXT', 'claim.subject'),
      column('subject_type', 'TEXT', 'claim.subjectType'),
      column('staff_no', 'TEXT', 'staff.no'),
      column('kind', 'TEXT', 'claim.kind'),
      column('share', 'REAL', 'claim.share'),
      column('from_date', 'DATE', 'claim.from'),
      column('to_date', 'DATE', 'claim.to'),
      column('status', 'TEXT', 'any.status'),
    ],
  },
  support_links: {
    name: 'support_links',
    zh: '网点支撑',
    en: 'Outlets that support grids',
    geometry: null,
    columns: [column('grid_code', 'TEXT', 'grid.code'), column('outlet_code', 'TEXT', 'outlet.code')],
  },
  staff: {
    name: 'staff',
    zh: '人员',
    en: 'Staff',
    geometry: null,
    columns: [
      column('staff_no', 'TEXT', 'staff.no'),
      name,
      column('role', 'TEXT', 'staff.role'),
      column('unit_code', 'TEXT', 'staff.unit'),
      column('active', 'BOOLEAN', 'staff.active'),
    ],
  },
  lineage: {
    name: 'lineage',
    zh: '沿革',
    en: 'What became of cells',
    geometry: null,
    columns: [
      column('from_code', 'TEXT', 'lineage.from'),
      column('to_code', 'TEXT', 'lineage.to'),
      column('op', 'TEXT', 'lineage.op'),
      column('area_share', 'REAL', 'lineage.areaShare'),
      column('reason', 'TEXT', 'lineage.reason'),
    ],
  },
  codes: {
    name: 'codes',
    zh: '代码表',
    en: 'Code lists',
    geometry: null,
    columns: [
      column('list', 'TEXT', 'codes.list'),
      column('code', 'TEXT', 'codes.code'),
      column('zh', 'TEXT', 'codes.zh'),
      column('en', 'TEXT', 'codes.en'),
    ],
  },
} as const satisfies Record<string, Shape>;

export type BundleTableName = keyof typeof BUNDLE_SHAPES;
