import type { Sentences } from '../sentences';

/** Import of polygons with their parents, and the second opinion on a coverage. */
export const importGroundSentences = {
  'plan.exportDoubted': {
    zh: '{{engine}} 认为第 {{version}} 版的覆盖不严密（{{count}} 处，首处涉及 {{first}}），不能导出。请运行 validate --second-opinion 查看，并把方案文件报告给开发者。',
    en: '{{engine}} finds the coverage of version {{version}} unsound ({{count}} places, the first at {{first}}), so it cannot be exported. Run “validate --second-opinion” to see them, and report the plan file.',
  },
  'cli.opinionSound': {
    zh: '{{engine}} 复核：覆盖严密。',
    en: '{{engine}} agrees: the coverage is sound.',
  },
  'cli.opinionUnsound': {
    zh: '{{engine}} 复核发现 {{count}} 处问题。请在地图上核对这些位置，并把方案文件报告给开发者。',
    en: '{{engine}} found {{count}} problems. Look at these places on the map, and report the plan file.',
  },
  'cli.opinion.polygon': {
    zh: '{{engine}}：网元 {{code}} 的边界在 {{x}}, {{y}} 处不合规（{{reason}}）。',
    en: '{{engine}}: the boundary of {{code}} is not valid at {{x}}, {{y}} ({{reason}}).',
  },
  'cli.opinion.edge': {
    zh: '{{engine}}：网元 {{code}} 与相邻网元的边界在 {{x}}, {{y}} 处不一致。',
    en: '{{engine}}: the boundary of {{code}} does not match its neighbours at {{x}}, {{y}}.',
  },
  'cli.opinion.area': {
    zh: '{{engine}}：全部网元合并后的面积与外轮廓不符（{{reason}}）。',
    en: '{{engine}}: the area of all cells together is not that of their outline ({{reason}}).',
  },

  'rule.IMPORT.parentMissing': {
    zh: '{{count}} 行所写的上级“{{text}}”不在给出的网格中，已为其新建网格（第 {{rows}} 行）。',
    en: '{{count}} rows name the parent “{{text}}”, which is not among the given grids; a grid was made for them (rows {{rows}}).',
  },
  'rule.IMPORT.parentUnnamed': {
    zh: '{{count}} 行没有上级，也不在给出的任何网格内，已归入默认网格（第 {{rows}} 行）。',
    en: '{{count}} rows name no parent and lie in none of the given grids; they went to a default grid (rows {{rows}}).',
  },
  'rule.IMPORT.parentUnused': {
    zh: '{{level}} 级网格“{{text}}”（{{source}} 第 {{row}} 行）没有下级，未导入。',
    en: 'The level-{{level}} grid “{{text}}” ({{source}}, row {{row}}) has nothing below it and was not imported.',
  },
  'rule.IMPORT.parentDiffers': {
    zh: '{{level}} 级网格“{{text}}”（{{source}} 第 {{row}} 行）的边界与其网元之和相差 {{area}} 平方米，共 {{places}} 处。以网元之和为准。',
    en: 'The outline of the level-{{level}} grid “{{text}}” ({{source}}, row {{row}}) differs from the union of its cells by {{area}} m² (places: {{places}}); the union holds.',
  },
} as const satisfies Sentences;
