import type { BundleColumn, BundleTable } from './bundleTable';

type Shape = Omit<BundleTable, 'rows'>;

const column = (name: string, type: BundleColumn['type'], zh: string, en: string): BundleColumn => ({
  name,
  type,
  zh,
  en,
});

const code = column('code', 'TEXT', '永久编码', 'Permanent code');
const pathCode = column('path_code', 'TEXT', '路径编码', 'Path code, recomputed per version');
const parentCode = column('parent_code', 'TEXT', '上级编码', 'Code of the parent grid');
const name = column('name', 'TEXT', '名称', 'Name');
const area = column('area_m2', 'REAL', '椭球面积(平方米)', 'Area on the ellipsoid, square metres');

const gridColumns: readonly BundleColumn[] = [
  code,
  pathCode,
  parentCode,
  name,
  column('unit_type', 'TEXT', '单位类型', 'Type of unit'),
  column('unit_group', 'TEXT', '单位分组', 'City units or county branches'),
  column('responsible', 'TEXT', '责任人工号', 'Staff number of the responsible person'),
  column('outlet', 'TEXT', '支撑网点编码', 'Code of the supporting outlet'),
  column('cells', 'INTEGER', '网元数', 'Number of cells below'),
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
      column('granularity', 'TEXT', '粒度', 'One of 20 granularities'),
      column('category', 'TEXT', '统计类别', 'One of six reporting categories'),
      column('class5', 'TEXT', '五大类', 'One of five classes'),
      column('households', 'INTEGER', '户数', 'Households'),
      column('admin_code', 'TEXT', '行政区划代码', 'Administrative code, 12 digits'),
      column('status', 'TEXT', '状态', 'Status'),
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
    columns: [
      column('code', 'TEXT', '端局编码', 'Exchange code'),
      name,
      column('kind', 'TEXT', '类型', 'Kind'),
    ],
  },
  coverage: {
    name: 'coverage',
    zh: '端局线路覆盖',
    en: 'Exchange coverage',
    geometry: 'MULTIPOLYGON',
    columns: [
      column('exchange_code', 'TEXT', '端局编码', 'Exchange code'),
      column('medium', 'TEXT', '介质', 'Copper or fibre'),
      column('survey_date', 'DATE', '勘测日期', 'Date of the survey'),
    ],
  },
  boxes: {
    name: 'boxes',
    zh: '箱盒',
    en: 'Boxes',
    geometry: 'POINT',
    columns: [
      column('code', 'TEXT', '箱盒编码', 'Code of the resource system'),
      column('type', 'TEXT', '类型', 'Type'),
      column('medium', 'TEXT', '介质', 'Copper or fibre'),
      column('exchange_code', 'TEXT', '端局编码', 'Exchange code'),
      column('parent_code', 'TEXT', '上级箱体编码', 'Code of the parent box'),
      column('address', 'TEXT', '地址', 'Address'),
      column('capacity', 'INTEGER', '容量', 'Capacity'),
      column('used', 'INTEGER', '占用', 'In use'),
      column('status', 'TEXT', '状态', 'Status'),
      column('unresolved', 'TEXT', '未解决原因', 'Why it has no place'),
    ],
  },
  outlets: {
    name: 'outlets',
    zh: '网点',
    en: 'Outlets',
    geometry: 'POINT',
    columns: [
      column('code', 'TEXT', '网点编码', 'Outlet code'),
      name,
      column('kind', 'TEXT', '类型', 'Kind'),
      column('address', 'TEXT', '地址', 'Address'),
      column('active', 'BOOLEAN', '在用', 'In operation'),
      column('coordinator', 'TEXT', '管理经理工号', 'Staff number of the coordinator'),
    ],
  },
  buildings: {
    name: 'buildings',
    zh: '建筑物',
    en: 'Buildings',
    geometry: 'MULTIPOLYGON',
    columns: [
      column('code', 'TEXT', '建筑编码', 'Building code'),
      name,
      column('kind', 'TEXT', '类型', 'Kind'),
      column('floors', 'INTEGER', '层数', 'Floors'),
    ],
  },
  bindings: {
    name: 'bindings',
    zh: '箱盒捆绑',
    en: 'Bindings of boxes to cells',
    geometry: null,
    columns: [
      column('box_code', 'TEXT', '箱盒编码', 'Box code'),
      column('cell_code', 'TEXT', '网元编码', 'Cell code'),
      column('basis', 'TEXT', '依据', 'Basis'),
      column('confidence', 'REAL', '置信度', 'Confidence, 0 to 1'),
      column('status', 'TEXT', '状态', 'Status'),
      column('reviewed_by', 'TEXT', '复核人', 'Reviewed by'),
    ],
  },
  claims: {
    name: 'claims',
    zh: '认领',
    en: 'Claims',
    geometry: null,
    columns: [
      column('subject_code', 'TEXT', '对象编码', 'Code of the cell or grid'),
      column('subject_type', 'TEXT', '对象类型', 'Cell or grid'),
      column('staff_no', 'TEXT', '工号', 'Staff number'),
      column('kind', 'TEXT', '认领方式', 'Kind of claim'),
      column('share', 'REAL', '份额(%)', 'Share, per cent'),
      column('from_date', 'DATE', '开始日期', 'From'),
      column('to_date', 'DATE', '结束日期', 'To'),
      column('status', 'TEXT', '状态', 'Status'),
    ],
  },
  support_links: {
    name: 'support_links',
    zh: '网点支撑',
    en: 'Outlets that support grids',
    geometry: null,
    columns: [
      column('grid_code', 'TEXT', '网格编码', 'Grid code'),
      column('outlet_code', 'TEXT', '网点编码', 'Outlet code'),
    ],
  },
  staff: {
    name: 'staff',
    zh: '人员',
    en: 'Staff',
    geometry: null,
    columns: [
      column('staff_no', 'TEXT', '工号', 'Staff number'),
      name,
      column('role', 'TEXT', '角色', 'Role'),
      column('unit_code', 'TEXT', '所属网格编码', 'Code of the grid the person belongs to'),
      column('active', 'BOOLEAN', '在岗', 'Active'),
    ],
  },
  lineage: {
    name: 'lineage',
    zh: '沿革',
    en: 'What became of cells',
    geometry: null,
    columns: [
      column('from_code', 'TEXT', '原网元编码', 'Code before'),
      column('to_code', 'TEXT', '新网元编码', 'Code after'),
      column('op', 'TEXT', '变更类型', 'Operation'),
      column('area_share', 'REAL', '面积份额', 'Share of the area, 0 to 1'),
      column('reason', 'TEXT', '原因', 'Reason'),
    ],
  },
  codes: {
    name: 'codes',
    zh: '代码表',
    en: 'Code lists',
    geometry: null,
    columns: [
      column('list', 'TEXT', '代码表', 'List'),
      column('code', 'TEXT', '代码', 'Code'),
      column('zh', 'TEXT', '中文', 'Chinese'),
      column('en', 'TEXT', '英文', 'English'),
    ],
  },
} as const satisfies Record<string, Shape>;

export type BundleTableName = keyof typeof BUNDLE_SHAPES;
