import type { MEANINGS } from '../../shared/exchange/columnMeanings';

export type GeometryType = 'POINT' | 'LINESTRING' | 'MULTIPOLYGON';

/** A table as other programs are told about it. Columns: name → key of the dictionary; `id` and `geom` go without saying. */
export interface PlanTable {
  readonly table: string;
  readonly title: string;
  readonly description: string;
  readonly geometry?: GeometryType;
  readonly columns: Readonly<Record<string, keyof typeof MEANINGS>>;
}

const OUTLINE_COLUMNS = {
  code: 'any.code',
  name: 'any.name',
  parent: 'row.parentGrid',
  unit_type: 'grid.unitType',
  unit_group: 'grid.unitGroup',
  responsible: 'row.responsible',
} as const;

const outline = (level: 1 | 2 | 3, zh: string): PlanTable => ({
  table: `grid_level${level}`,
  title: `${zh}网格轮廓 Level ${level}`,
  description: `由网元派生，随每次修改更新，只读 / outlines derived from the cells with every edit, read-only`,
  geometry: 'MULTIPOLYGON',
  columns: OUTLINE_COLUMNS,
});

/**
 * THE list of tables that other programs are told about, with the meaning of every column. A new table or column
 * needs its line here; it is registered and described when the file is created or migrated.
 */
export const PLAN_TABLES: readonly PlanTable[] = [
  {
    table: 'cell',
    title: '网元 Cells',
    description: '四级网格，覆盖地面 / level 4, pieces of ground',
    geometry: 'MULTIPOLYGON',
    columns: {
      code: 'any.code',
      name: 'any.name',
      parent: 'row.parentGrid',
      granularity: 'cell.granularity',
      category: 'cell.category',
      households: 'cell.households',
      admin_code: 'cell.adminCode',
      status: 'cell.status',
    },
  },
  outline(1, '一级'),
  outline(2, '二级'),
  outline(3, '三级'),
  {
    table: 'exchange',
    title: '端局 Exchanges',
    description: '端局、模块局和 OLT 机房 / exchanges',
    geometry: 'POINT',
    columns: { code: 'exchange.code', name: 'any.name', kind: 'exchange.kind' },
  },
  {
    table: 'coverage',
    title: '端局覆盖 Coverage',
    description: '端局线路覆盖范围 / ground reached by lines',
    geometry: 'MULTIPOLYGON',
    columns: { exchange: 'row.exchange', medium: 'any.medium', survey_date: 'coverage.surveyDate' },
  },
  {
    table: 'box',
    title: '箱盒 Boxes',
    description: '交接箱与分线盒；半数没有坐标 / cross-connect and distribution boxes',
    geometry: 'POINT',
    columns: {
      code: 'box.code',
      type: 'box.type',
      medium: 'any.medium',
      exchange: 'row.exchange',
      parent: 'row.parentBox',
      address: 'any.address',
      capacity: 'box.capacity',
      used: 'box.used',
      status: 'box.status',
      unresolved: 'box.unresolved',
    },
  },
  {
    table: 'outlet',
    title: '网点 Outlets',
    description: '营业网点 / business halls',
    geometry: 'POINT',
    columns: {
      code: 'outlet.code',
      name: 'any.name',
      kind: 'outlet.kind',
      address: 'any.address',
      active: 'outlet.active',
      coordinator: 'row.coordinator',
    },
  },
  {
    table: 'line',
    title: '道路与河流 Lines',
    description: '道路、河流、铁路 / roads, rivers, railways',
    geometry: 'LINESTRING',
    columns: { kind: 'any.kind', name: 'any.name' },
  },
  {
    table: 'building',
    title: '建筑 Buildings',
    description: '建筑物轮廓 / building footprints',
    geometry: 'MULTIPOLYGON',
    columns: { code: 'building.code', name: 'any.name', kind: 'any.kind', floors: 'building.floors' },
  },
  {
    table: 'plan',
    title: '方案 Plan',
    description: '本方案 / what the plan is about',
    columns: {
      name: 'plan.name',
      lan: 'plan.lan',
      crs_name: 'plan.crsName',
      crs_epsg: 'plan.crsEpsg',
      crs_proj4: 'plan.crsProj4',
      data_date: 'plan.dataDate',
    },
  },
  {
    table: 'grid',
    title: '网格 Grids',
    description: '一至三级网格 / levels 1 to 3',
    columns: {
      code: 'any.code',
      name: 'any.name',
      level: 'grid.level',
      parent: 'row.parentGrid',
      unit_type: 'grid.unitType',
      unit_group: 'grid.unitGroup',
      responsible: 'row.responsible',
    },
  },
  {
    table: 'node',
    title: '结点 Nodes',
    description: '边界结点，坐标单位毫米 / corners of boundaries, millimetres',
    columns: { x: 'node.x', y: 'node.y', inserted: 'node.inserted' },
  },
  {
    table: 'edge',
    title: '边 Edges',
    description: '边界，每条只存一次 / boundaries, each stored once',
    columns: {
      start_node: 'row.startNode',
      end_node: 'row.endNode',
      left_face: 'row.leftFace',
      right_face: 'row.rightFace',
      points: 'edge.points',
    },
  },
  {
    table: 'lineage',
    title: '沿革 Lineage',
    description: '网元的来龙去脉 / what became of cells',
    columns: {
      op: 'lineage.op',
      from_code: 'lineage.from',
      to_code: 'lineage.to',
      area_share: 'lineage.areaShare',
      reason: 'lineage.reason',
    },
  },
  {
    table: 'staff',
    title: '人员 Staff',
    description: '责任人 / people responsible',
    columns: {
      staff_no: 'staff.no',
      name: 'any.name',
      role: 'staff.role',
      unit: 'row.unit',
      active: 'staff.active',
    },
  },
  {
    table: 'claim',
    title: '认领 Claims',
    description: '谁认领什么 / who claims what',
    columns: {
      subject_type: 'claim.subjectType',
      subject: 'row.subject',
      staff: 'row.staff',
      kind: 'claim.kind',
      share: 'claim.share',
      from_date: 'claim.from',
      to_date: 'claim.to',
      status: 'any.status',
    },
  },
  {
    table: 'support',
    title: '支撑 Supports',
    description: '网点支撑网格 / outlets supporting grids',
    columns: { grid: 'row.grid', outlet: 'row.outlet' },
  },
  {
    table: 'binding',
    title: '捆绑 Bindings',
    description: '箱盒所属网元 / the cell of a box',
    columns: {
      box: 'row.box',
      cell: 'row.cell',
      basis: 'binding.basis',
      confidence: 'binding.confidence',
      status: 'binding.status',
      reviewed_by: 'binding.reviewedBy',
    },
  },
  {
    table: 'product',
    title: '产品 Products',
    description: '产品入网格 / products put in cells',
    columns: {
      product_id: 'product.id',
      kind: 'any.kind',
      state: 'product.state',
      address_text: 'product.address',
      box_code: 'box.ref',
      cell_code: 'cell.code',
      method: 'product.method',
      confidence: 'binding.confidence',
      unresolved_reason: 'product.unresolved',
    },
  },
  {
    table: 'change_log',
    title: '修改记录 Change log',
    description: '每次修改一行 / one row an edit',
    columns: {
      kind: 'log.kind',
      target: 'log.target',
      label_code: 'log.labelCode',
      label_params: 'log.labelParams',
      author: 'log.author',
      role: 'log.role',
      at: 'log.at',
      change: 'log.change',
      state: 'log.state',
    },
  },
  {
    table: 'version',
    title: '版本 Versions',
    description: '提交与审批 / submitted and approved states',
    columns: {
      no: 'version.no',
      name: 'version.name',
      status: 'version.status',
      content_hash: 'version.contentHash',
      revision: 'version.revision',
      submitted_by: 'version.submittedBy',
      submitted_at: 'version.submittedAt',
      decided_by: 'version.decidedBy',
      decided_at: 'version.decidedAt',
      comment: 'version.comment',
    },
  },
  {
    table: 'setting',
    title: '设置 Settings',
    description: '方案设置 / settings of the plan',
    columns: { key: 'setting.key', value: 'setting.value' },
  },
  {
    table: 'layer_styles',
    title: '图层样式 Layer styles',
    description: 'QGIS 打开图层时所用样式 / how QGIS shows the layers',
    columns: {
      f_table_catalog: 'style.catalog',
      f_table_schema: 'style.schema',
      f_table_name: 'style.table',
      f_geometry_column: 'style.column',
      styleName: 'style.name',
      styleQML: 'style.qml',
      styleSLD: 'style.sld',
      useAsDefault: 'style.isDefault',
      description: 'style.description',
      owner: 'style.owner',
      ui: 'style.ui',
      update_time: 'style.time',
    },
  },
];
