import type { Sentences } from '../sentences';

/**
 * Rules about grids, people and outlets (H, K, O):
 * `ruleTitle.<id>` the statement as a heading, `rule.<id>[.<variant>]` what a finding says,
 * `ruleAdvice.<id>` what to do. The ids are those of domain §3.
 */
export const hierarchyRuleSentences = {
  'ruleTitle.H01': { zh: '上下级层级连续', en: 'Levels follow each other' },
  'rule.H01': {
    zh: '“{{name}}”为第 {{level}} 级，却挂在第 {{parentLevel}} 级的“{{parent}}”之下。',
    en: '“{{name}}” is level {{level}} but hangs under “{{parent}}”, which is level {{parentLevel}}.',
  },
  'ruleAdvice.H01': {
    zh: '请把它改挂到高一级的网格之下。',
    en: 'Move it under a grid exactly one level above.',
  },

  'ruleTitle.H02': { zh: '上级网格存在', en: 'A parent exists' },
  'rule.H02': {
    zh: '“{{name}}”（第 {{level}} 级）没有上级网格。',
    en: '“{{name}}” (level {{level}}) has no parent grid.',
  },
  'rule.H02.superfluous': {
    zh: '一级网格“{{name}}”不应有上级。',
    en: 'The level-1 grid “{{name}}” must not have a parent.',
  },
  'ruleAdvice.H02': { zh: '请在网格树中为它指定上级网格。', en: 'Choose its parent in the grid tree.' },

  'ruleTitle.H03': { zh: '永久编码正确且唯一', en: 'The permanent code is right and unique' },
  'rule.H03.malformed': {
    zh: '“{{name}}”的编码 {{code}} 不是带正确校验位的 12 位编码。',
    en: 'The code {{code}} of “{{name}}” is not 12 digits with a correct check digit.',
  },
  'rule.H03.otherNetwork': {
    zh: '“{{name}}”的编码 {{code}} 不属于本地网 {{lan}}。',
    en: 'The code {{code}} of “{{name}}” does not belong to the local network {{lan}}.',
  },
  'rule.H03.otherLevel': {
    zh: '“{{name}}”为第 {{level}} 级，编码 {{code}} 却属于其他级别。',
    en: '“{{name}}” is level {{level}}, but its code {{code}} belongs to another level.',
  },
  'rule.H03.twice': {
    zh: '编码 {{code}}（“{{name}}”）重复。',
    en: 'The code {{code}} (“{{name}}”) occurs more than once.',
  },
  'rule.H03.retired': {
    zh: '“{{name}}”使用了已注销的编码 {{code}}。',
    en: '“{{name}}” uses the code {{code}}, which was retired.',
  },
  'ruleAdvice.H03': { zh: '请为它分配新的编码。', en: 'Give it a new code.' },

  'ruleTitle.H04': { zh: '名称完整且同级唯一', en: 'Names are present and unique among siblings' },
  'rule.H04.empty': { zh: '编码 {{code}} 没有名称。', en: 'The code {{code}} has no name.' },
  'rule.H04.long': {
    zh: '“{{name}}”的名称超过 {{longest}} 个字。',
    en: 'The name “{{name}}” is longer than {{longest}} characters.',
  },
  'rule.H04.twice': {
    zh: '同一上级之下有多个“{{name}}”（编码 {{code}}）。',
    en: 'The same parent has more than one “{{name}}” (code {{code}}).',
  },
  'ruleAdvice.H04': {
    zh: '请修改名称；全角与半角、空格不作区分。',
    en: 'Change the name; full and half width and spaces make no difference.',
  },

  'ruleTitle.H05': { zh: '没有空网格', en: 'No empty grid' },
  'rule.H05': {
    zh: '第 {{level}} 级网格“{{name}}”之下没有下级。',
    en: 'The level-{{level}} grid “{{name}}” has nothing below it.',
  },
  'ruleAdvice.H05': {
    zh: '请为它划入网元或下级网格，或者将其删除。',
    en: 'Put cells or grids under it, or delete it.',
  },

  'ruleTitle.H06': { zh: '网格有责任人', en: 'Every grid has a responsible person' },
  'rule.H06': {
    zh: '第 {{level}} 级网格“{{name}}”没有责任人。',
    en: 'The level-{{level}} grid “{{name}}” has no responsible person.',
  },
  'rule.H06.inactive': {
    zh: '第 {{level}} 级网格“{{name}}”的责任人{{person}}已不在岗。',
    en: '{{person}}, responsible for the level-{{level}} grid “{{name}}”, is no longer active.',
  },
  'ruleAdvice.H06': {
    zh: '请指定一名在岗责任人，或由主管说明原因后放行。',
    en: 'Name an active person, or let the manager accept it with a reason.',
  },

  'ruleTitle.H11': { zh: '与参考数据比对', en: 'Comparison with the reference counts' },
  'rule.H11.level1': {
    zh: '一级网格 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} level-1 grids; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.level2': {
    zh: '二级网格 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} level-2 grids; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.cells': {
    zh: '网元 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.RURAL': {
    zh: '乡村网元 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} rural cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.INDUSTRY': {
    zh: '行业客户网元 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} industry cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.CLUSTER': {
    zh: '中小企业及聚类网元 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} cluster cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.NONCLUSTER': {
    zh: '非聚类网元 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} non-clustered cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.COMMUNITY': {
    zh: '社区网元 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} community cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.VACANT': {
    zh: '空地网元 {{count}} 个，{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} vacant cells; the {{profile}} reference has {{reference}}.',
  },
  'ruleAdvice.H11': { zh: '仅供参考，无需处理。', en: 'For information; nothing needs to be done.' },

  'ruleTitle.K01': { zh: '主责认领唯一', en: 'One primary claim' },
  'rule.K01': {
    zh: '“{{name}}”有 {{count}} 个主责认领人：{{people}}。',
    en: '“{{name}}” has {{count}} primary claims: {{people}}.',
  },
  'ruleAdvice.K01': { zh: '请终止较早的认领。', en: 'End the older claim.' },

  'ruleTitle.O01': { zh: '三级网格有且只有一个支撑网点', en: 'Every level-3 grid has one supporting outlet' },
  'rule.O01': {
    zh: '三级网格“{{name}}”没有支撑网点。',
    en: 'The level-3 grid “{{name}}” has no supporting outlet.',
  },
  'rule.O01.several': {
    zh: '三级网格“{{name}}”有 {{count}} 个支撑网点。',
    en: 'The level-3 grid “{{name}}” has {{count}} supporting outlets.',
  },
  'ruleAdvice.O01': {
    zh: '请指定一个支撑网点，或由主管说明原因后放行。',
    en: 'Link one outlet, or let the manager accept it with a reason.',
  },

  'ruleTitle.O03': { zh: '支撑网点有效', en: 'Supporting outlets are active' },
  'rule.O03': {
    zh: '“{{grid}}”的支撑网点“{{name}}”已停用。',
    en: 'The outlet “{{name}}” that supports “{{grid}}” is closed.',
  },
  'rule.O03.missing': {
    zh: '“{{grid}}”的支撑网点不存在。',
    en: 'The outlet that supports “{{grid}}” does not exist.',
  },
  'ruleAdvice.O03': { zh: '请改由在用网点支撑。', en: 'Link an active outlet instead.' },

  'ruleTitle.O05': { zh: '在用网点有支撑对象', en: 'Active outlets support something' },
  'rule.O05': { zh: '网点“{{name}}”没有支撑任何网格。', en: 'The outlet “{{name}}” supports no grid.' },
  'ruleAdvice.O05': {
    zh: '请把它关联到所在的三级网格。',
    en: 'Link it to the level-3 grid that it stands in.',
  },
} as const satisfies Sentences;
