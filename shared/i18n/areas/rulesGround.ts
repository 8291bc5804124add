import type { Sentences } from '../sentences';

/**
 * Rules about geometry and classification (G, C):
 * `ruleTitle.<id>` the statement as a heading, `rule.<id>[.<variant>]` what a finding says,
 * `ruleAdvice.<id>` what to do. The ids are those of domain §3.
 */
export const groundRuleSentences = {
  'ruleTitle.G01': { zh: '网元边界闭合', en: 'Cell boundaries close' },
  'rule.G01.ring': {
    zh: '{{names}} 的边界不闭合，或洞不在其范围之内。',
    en: 'The boundary of {{names}} does not close, or a hole lies outside it.',
  },
  'rule.G01.cell': {
    zh: '{{names}}:网元没有边界，或边界指向不存在的网元。',
    en: '{{names}}: a cell without boundary, or a boundary of a cell that does not exist.',
  },
  'ruleAdvice.G01': {
    zh: '请撤销最近的修改，或删除后重新绘制该网元。',
    en: 'Undo the last edits, or delete the cell and draw it again.',
  },

  'ruleTitle.G02': { zh: '坐标位于坐标系可用范围', en: 'Coordinates lie where the CRS can be used' },
  'rule.G02': {
    zh: '“{{name}}”位于 X={{x}}、Y={{y}}（米），超出坐标系 {{crs}} 的可用范围。',
    en: '“{{name}}” lies at E {{x}}, N {{y}} (metres), where {{crs}} cannot be used.',
  },
  'ruleAdvice.G02': {
    zh: '请检查导入数据的坐标系、坐标轴顺序和带号前缀。',
    en: 'Check the CRS, the axis order and the zone prefix of the imported data.',
  },

  'ruleTitle.G03': { zh: '网元不小于下限', en: 'Cells are not too small' },
  'rule.G03': {
    zh: '“{{name}}”面积仅 {{area}} 平方米，小于 {{smallest}} 平方米。',
    en: '“{{name}}” has only {{area}} m², less than {{smallest}} m².',
  },
  'ruleAdvice.G03': { zh: '请把它并入相邻网元。', en: 'Merge it into a neighbour.' },

  'ruleTitle.G03b': { zh: '网元不大于同类上限', en: 'Cells are not too large for their kind' },
  'rule.G03b': {
    zh: '“{{name}}”面积 {{area}} 平方千米，超过该粒度的上限 {{largest}} 平方千米。',
    en: '“{{name}}” has {{area}} km², more than the {{largest}} km² of its granularity.',
  },
  'ruleAdvice.G03b': { zh: '请核对粒度，或将其拆分。', en: 'Check its granularity, or split it.' },

  'ruleTitle.G04': { zh: '没有碎屑面', en: 'No slivers' },
  'rule.G04.part': {
    zh: '“{{name}}”有一部分过窄或过小：宽 {{width}} 米（下限 {{narrowest}} 米），面积 {{area}} 平方米（下限 {{smallest}} 平方米）。',
    en: 'A part of “{{name}}” is narrow or tiny: {{width}} m wide (least {{narrowest}} m), {{area}} m² (least {{smallest}} m²).',
  },
  'rule.G04.hole': {
    zh: '“{{name}}”有一个 {{area}} 平方米的小洞（下限 {{smallest}} 平方米）。',
    en: '“{{name}}” has a hole of {{area}} m² (least {{smallest}} m²).',
  },
  'ruleAdvice.G04': {
    zh: '请把它划给公共边界最长的邻格；确为狭长网元的可保留。',
    en: 'Give it to the neighbour with the longest shared border; keep it if the cell really is that narrow.',
  },

  'ruleTitle.G05': { zh: '网元互不重叠', en: 'No two cells overlap' },
  'rule.G05.crossing': { zh: '{{names}} 的边界相互交叉。', en: 'Boundaries of {{names}} cross.' },
  'rule.G05.sides': { zh: '{{names}} 同时占用同一块地。', en: '{{names}} claim the same ground.' },
  'ruleAdvice.G05': {
    zh: '请移动边界，使两侧不再重叠。',
    en: 'Move the boundary so that they no longer overlap.',
  },

  'ruleTitle.G06': { zh: '本地网无缝覆盖', en: 'No ground without a cell' },
  'rule.G06.gap': {
    zh: '有 {{area}} 平方米土地不属于任何网元。',
    en: '{{area}} m² of ground belong to no cell.',
  },
  'ruleAdvice.G06': {
    zh: '请把空隙划给相邻网元，或新建一个空地网元。',
    en: 'Give the gap to a neighbour, or make a vacant cell of it.',
  },

  'ruleTitle.G07': { zh: '边界由相邻网元共用', en: 'Boundaries are shared' },
  'rule.G07.node': {
    zh: '边界节点缺失或多余（{{names}}）。',
    en: 'A boundary node is missing or unused ({{names}}).',
  },
  'rule.G07.innerEdge': {
    zh: '{{names}} 内部有一条多余的边界。',
    en: 'A boundary inside {{names}} separates nothing.',
  },
  'ruleAdvice.G07': {
    zh: '请撤销最近的修改；若为导入数据，请重新导入并清理拓扑。',
    en: 'Undo the last edits; if the data was imported, import and clean it again.',
  },

  'ruleTitle.C01': { zh: '粒度属于 20 类之一', en: 'The granularity is one of the 20' },
  'rule.C01': {
    zh: '“{{name}}”的粒度“{{granularity}}”不在 20 类之中。',
    en: 'The granularity “{{granularity}}” of “{{name}}” is none of the 20.',
  },
  'ruleAdvice.C01': { zh: '请重新选择粒度。', en: 'Choose its granularity again.' },

  'ruleTitle.C03': { zh: '六类合计等于网元总数', en: 'Six categories add up' },
  'rule.C03': {
    zh: '“{{name}}”六类合计 {{sum}} 个，网元总数 {{total}} 个。',
    en: '“{{name}}”: six categories sum to {{sum}}, but it has {{total}} cells.',
  },
  'rule.C03.total': {
    zh: '网格树中共有网元 {{sum}} 个，方案中有 {{total}} 个。',
    en: 'The grid tree reaches {{sum}} cells, but the plan has {{total}}.',
  },
  'ruleAdvice.C03': {
    zh: '请先处理上下级问题（H01、H02）。',
    en: 'Settle the findings on parents first (H01, H02).',
  },

  'ruleTitle.C05': { zh: '空地上没有用户', en: 'Vacant cells are vacant' },
  'rule.C05': {
    zh: '空地网元“{{name}}”有住户 {{households}} 户、在用线对/端口 {{used}} 个。',
    en: 'The vacant cell “{{name}}” has {{households}} households and {{used}} lines in use.',
  },
  'ruleAdvice.C05': {
    zh: '请重新分类，或把有用户的部分单独划出。',
    en: 'Reclassify it, or cut the occupied part out.',
  },
} as const satisfies Sentences;
