import type { Sentences } from '../sentences';

/**
 * Rules: `ruleTitle.<id>` the statement as a heading, `rule.<id>[.<variant>]` what a finding says,
 * `ruleAdvice.<id>` what to do. The ids are those of domain §3.
 */
export const ruleSentences = {
  'ruleTitle.H01': { zh: '上下级层级连续', en: 'Levels follow each other' },
  'rule.H01': {
    zh: '“{{name}}”为第 {{level}} 级,却挂在第 {{parentLevel}} 级的“{{parent}}”之下。',
    en: '“{{name}}” is level {{level}} but hangs under “{{parent}}”, which is level {{parentLevel}}.',
  },
  'ruleAdvice.H01': {
    zh: '请把它改挂到高一级的网格之下。',
    en: 'Move it under a grid exactly one level above.',
  },

  'ruleTitle.H02': { zh: '上级网格存在', en: 'A parent exists' },
  'rule.H02': {
    zh: '“{{name}}”(第 {{level}} 级)没有上级网格。',
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
    zh: '“{{name}}”为第 {{level}} 级,编码 {{code}} 却属于其他级别。',
    en: '“{{name}}” is level {{level}}, but its code {{code}} belongs to another level.',
  },
  'rule.H03.twice': {
    zh: '编码 {{code}}(“{{name}}”)重复。',
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
    zh: '同一上级之下有多个“{{name}}”(编码 {{code}})。',
    en: 'The same parent has more than one “{{name}}” (code {{code}}).',
  },
  'ruleAdvice.H04': {
    zh: '请修改名称;全角与半角、空格不作区分。',
    en: 'Change the name; full and half width and spaces make no difference.',
  },

  'ruleTitle.H05': { zh: '没有空网格', en: 'No empty grid' },
  'rule.H05': {
    zh: '第 {{level}} 级网格“{{name}}”之下没有下级。',
    en: 'The level-{{level}} grid “{{name}}” has nothing below it.',
  },
  'ruleAdvice.H05': {
    zh: '请为它划入网元或下级网格,或者将其删除。',
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
    zh: '请指定一名在岗责任人,或由主管说明原因后放行。',
    en: 'Name an active person, or let the manager accept it with a reason.',
  },

  'ruleTitle.H11': { zh: '与参考数据比对', en: 'Comparison with the reference counts' },
  'rule.H11.level1': {
    zh: '一级网格 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} level-1 grids; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.level2': {
    zh: '二级网格 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} level-2 grids; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.cells': {
    zh: '网元 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.RURAL': {
    zh: '乡村网元 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} rural cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.INDUSTRY': {
    zh: '行业客户网元 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} industry cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.CLUSTER': {
    zh: '中小企业及聚类网元 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} cluster cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.NONCLUSTER': {
    zh: '非聚类网元 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} non-clustered cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.COMMUNITY': {
    zh: '社区网元 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} community cells; the {{profile}} reference has {{reference}}.',
  },
  'rule.H11.VACANT': {
    zh: '空地网元 {{count}} 个,{{profile}} 参考值为 {{reference}} 个。',
    en: '{{count}} vacant cells; the {{profile}} reference has {{reference}}.',
  },
  'ruleAdvice.H11': { zh: '仅供参考,无需处理。', en: 'For information; nothing needs to be done.' },

  'ruleTitle.G01': { zh: '网元边界闭合', en: 'Cell boundaries close' },
  'rule.G01.ring': {
    zh: '{{names}} 的边界不闭合,或洞不在其范围之内。',
    en: 'The boundary of {{names}} does not close, or a hole lies outside it.',
  },
  'rule.G01.cell': {
    zh: '{{names}}:网元没有边界,或边界指向不存在的网元。',
    en: '{{names}}: a cell without boundary, or a boundary of a cell that does not exist.',
  },
  'ruleAdvice.G01': {
    zh: '请撤销最近的修改,或删除后重新绘制该网元。',
    en: 'Undo the last edits, or delete the cell and draw it again.',
  },

  'ruleTitle.G02': { zh: '坐标位于坐标系可用范围', en: 'Coordinates lie where the CRS can be used' },
  'rule.G02': {
    zh: '“{{name}}”位于 X={{x}}、Y={{y}}(米),超出坐标系 {{crs}} 的可用范围。',
    en: '“{{name}}” lies at E {{x}}, N {{y}} (metres), where {{crs}} cannot be used.',
  },
  'ruleAdvice.G02': {
    zh: '请检查导入数据的坐标系、坐标轴顺序和带号前缀。',
    en: 'Check the CRS, the axis order and the zone prefix of the imported data.',
  },

  'ruleTitle.G03': { zh: '网元不小于下限', en: 'Cells are not too small' },
  'rule.G03': {
    zh: '“{{name}}”面积仅 {{area}} 平方米,小于 {{smallest}} 平方米。',
    en: '“{{name}}” has only {{area}} m², less than {{smallest}} m².',
  },
  'ruleAdvice.G03': { zh: '请把它并入相邻网元。', en: 'Merge it into a neighbour.' },

  'ruleTitle.G03b': { zh: '网元不大于同类上限', en: 'Cells are not too large for their kind' },
  'rule.G03b': {
    zh: '“{{name}}”面积 {{area}} 平方千米,超过该粒度的上限 {{largest}} 平方千米。',
    en: '“{{name}}” has {{area}} km², more than the {{largest}} km² of its granularity.',
  },
  'ruleAdvice.G03b': { zh: '请核对粒度,或将其拆分。', en: 'Check its granularity, or split it.' },

  'ruleTitle.G05': { zh: '网元互不重叠', en: 'No two cells overlap' },
  'rule.G05.crossing': { zh: '{{names}} 的边界相互交叉。', en: 'Boundaries of {{names}} cross.' },
  'rule.G05.sides': { zh: '{{names}} 同时占用同一块地。', en: '{{names}} claim the same ground.' },
  'ruleAdvice.G05': {
    zh: '请移动边界,使两侧不再重叠。',
    en: 'Move the boundary so that they no longer overlap.',
  },

  'ruleTitle.G06': { zh: '本地网无缝覆盖', en: 'No ground without a cell' },
  'rule.G06.gap': {
    zh: '有 {{area}} 平方米土地不属于任何网元。',
    en: '{{area}} m² of ground belong to no cell.',
  },
  'ruleAdvice.G06': {
    zh: '请把空隙划给相邻网元,或新建一个空地网元。',
    en: 'Give the gap to a neighbour, or make a vacant cell of it.',
  },

  'ruleTitle.G07': { zh: '边界由相邻网元共用', en: 'Boundaries are shared' },
  'rule.G07.node': {
    zh: '边界节点缺失或多余({{names}})。',
    en: 'A boundary node is missing or unused ({{names}}).',
  },
  'rule.G07.innerEdge': {
    zh: '{{names}} 内部有一条多余的边界。',
    en: 'A boundary inside {{names}} separates nothing.',
  },
  'ruleAdvice.G07': {
    zh: '请撤销最近的修改;若为导入数据,请重新导入并清理拓扑。',
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
    zh: '“{{name}}”六类合计 {{sum}} 个,网元总数 {{total}} 个。',
    en: '“{{name}}”: six categories sum to {{sum}}, but it has {{total}} cells.',
  },
  'rule.C03.total': {
    zh: '网格树中共有网元 {{sum}} 个,方案中有 {{total}} 个。',
    en: 'The grid tree reaches {{sum}} cells, but the plan has {{total}}.',
  },
  'ruleAdvice.C03': {
    zh: '请先处理上下级问题(H01、H02)。',
    en: 'Settle the findings on parents first (H01, H02).',
  },

  'ruleTitle.C05': { zh: '空地上没有用户', en: 'Vacant cells are vacant' },
  'rule.C05': {
    zh: '空地网元“{{name}}”有住户 {{households}} 户、在用线对/端口 {{used}} 个。',
    en: 'The vacant cell “{{name}}” has {{households}} households and {{used}} lines in use.',
  },
  'ruleAdvice.C05': {
    zh: '请重新分类,或把有用户的部分单独划出。',
    en: 'Reclassify it, or cut the occupied part out.',
  },

  'ruleTitle.K01': { zh: '主责认领唯一', en: 'One primary claim' },
  'rule.K01': {
    zh: '“{{name}}”有 {{count}} 个主责认领人:{{people}}。',
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
    zh: '请指定一个支撑网点,或由主管说明原因后放行。',
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

  'ruleTitle.B01': { zh: '箱盒编码唯一', en: 'Box codes are unique' },
  'rule.B01': {
    zh: '{{type}} 类箱盒编码 {{code}} 出现 {{count}} 次。',
    en: 'The {{type}} box code {{code}} occurs {{count}} times.',
  },
  'ruleAdvice.B01': {
    zh: '请与资源系统核对后合并或改正。',
    en: 'Check with the resource system, then merge or correct.',
  },

  'ruleTitle.B02': { zh: '箱盒上联关系合法', en: 'The chain of boxes is legal' },
  'rule.B02.missing': {
    zh: '箱盒 {{code}} 的上级箱体不存在。',
    en: 'The parent of box {{code}} does not exist.',
  },
  'rule.B02.type': {
    zh: '{{type}} 类箱盒 {{code}} 不能上联到 {{parent}}。',
    en: 'The {{type}} box {{code}} cannot hang on {{parent}}.',
  },
  'rule.B02.cycle': {
    zh: '箱盒 {{code}} 的上联关系成环。',
    en: 'The chain above box {{code}} runs in a circle.',
  },
  'rule.B02.exchange': {
    zh: '箱盒 {{code}} 的上联链没有到达端局。',
    en: 'The chain above box {{code}} ends at no exchange.',
  },
  'ruleAdvice.B02': {
    zh: '请按资源系统改正上级箱体或端局。',
    en: 'Correct its parent or exchange from the resource system.',
  },

  'ruleTitle.B03': { zh: '无坐标无地址的箱盒须注明原因', en: 'Boxes without place say why' },
  'rule.B03': {
    zh: '{{exchange}}有 {{count}} 个箱盒既无坐标又无地址,也未注明原因。',
    en: '{{exchange}}: {{count}} boxes have neither coordinates nor address nor a reason.',
  },
  'rule.B03.noExchange': {
    zh: '无端局的箱盒中有 {{count}} 个既无坐标又无地址,也未注明原因。',
    en: '{{count}} boxes without an exchange have neither coordinates nor address nor a reason.',
  },
  'ruleAdvice.B03': {
    zh: '请导出清单现场核实,或标记为“无法定位”。',
    en: 'Have them checked on site, or mark them as impossible to place.',
  },

  'ruleTitle.B05': { zh: '末端箱盒已捆绑', en: 'Terminal boxes are bound' },
  'rule.B05': {
    zh: '{{exchange}}有 {{count}} 个末端箱盒尚未捆绑网元。',
    en: '{{exchange}}: {{count}} terminal boxes are bound to no cell yet.',
  },
  'rule.B05.noExchange': {
    zh: '无端局的末端箱盒中有 {{count}} 个尚未捆绑网元。',
    en: '{{count}} terminal boxes without an exchange are bound to no cell yet.',
  },
  'ruleAdvice.B05': {
    zh: '请在未捆绑清单中逐个确认建议网元;剩余的随导出包列入未解决清单。',
    en: 'Confirm suggestions in the list of unbound boxes; the rest is listed as unresolved in the bundle.',
  },

  'ruleTitle.B05b': { zh: '箱盒至多捆绑一次', en: 'A box is bound once at most' },
  'rule.B05b': { zh: '箱盒 {{code}} 有 {{count}} 条捆绑。', en: 'The box {{code}} has {{count}} bindings.' },
  'rule.B05b.dangling': {
    zh: '箱盒 {{code}} 捆绑的网元不存在。',
    en: 'The box {{code}} is bound to a cell that does not exist.',
  },
  'ruleAdvice.B05b': { zh: '请保留一条捆绑。', en: 'Keep one binding.' },

  'ruleTitle.B09': { zh: '已退网箱盒不再捆绑', en: 'Retired boxes are unbound' },
  'rule.B09': {
    zh: '已退网的箱盒 {{code}} 仍捆绑着网元。',
    en: 'The retired box {{code}} is still bound to a cell.',
  },
  'ruleAdvice.B09': { zh: '请解除捆绑,或改绑到替代箱盒。', en: 'Unbind it, or bind its successor.' },

  'ruleTitle.B13': { zh: '低置信度捆绑须复核', en: 'Weak bindings are reviewed' },
  'rule.B13': {
    zh: '“{{name}}”有 {{count}} 条自动捆绑置信度低于 {{percent}}%,尚未复核。',
    en: '“{{name}}”: {{count}} automatic bindings below {{percent}} % confidence were not reviewed.',
  },
  'ruleAdvice.B13': {
    zh: '请在复核队列中逐条接受或拒绝。',
    en: 'Accept or reject them in the review queue.',
  },

  'ruleTitle.B15': { zh: '失效捆绑已处理', en: 'Broken bindings are settled' },
  'rule.B15': {
    zh: '边界变动使箱盒 {{code}} 与“{{name}}”的捆绑失效。',
    en: 'A moved boundary broke the binding of box {{code}} to “{{name}}”.',
  },
  'ruleAdvice.B15': { zh: '请确认原网元,或按位置改绑。', en: 'Confirm the cell, or rebind by position.' },

  'ruleTitle.X01': { zh: '端局编码唯一', en: 'Exchange codes are unique' },
  'rule.X01': { zh: '端局编码 {{code}} 重复。', en: 'The exchange code {{code}} occurs more than once.' },
  'ruleAdvice.X01': { zh: '请与资源系统核对后改正。', en: 'Correct it from the resource system.' },

  'ruleTitle.X01b': { zh: '端局位于自身覆盖范围内', en: 'Exchanges stand in their coverage' },
  'rule.X01b': {
    zh: '端局“{{name}}”不在自己的线路覆盖范围内。',
    en: 'The exchange “{{name}}” lies outside its own coverage.',
  },
  'ruleAdvice.X01b': { zh: '请核对端局坐标或覆盖范围。', en: 'Check its coordinates or its coverage area.' },

  'ruleTitle.P08': { zh: '不含个人信息', en: 'No personal data' },
  'rule.P08': {
    zh: '{{code}} 的文本中疑似含有手机号或身份证号。',
    en: 'The texts of {{code}} seem to hold a mobile or identity number.',
  },
  'ruleAdvice.P08': {
    zh: '请删除该号码;方案中不得保存个人信息。',
    en: 'Delete the number; a plan must not hold personal data.',
  },
} as const satisfies Sentences;
