import type { Sentences } from '../sentences';

/**
 * Rules about boxes, exchanges and personal data (B, X, P):
 * `ruleTitle.<id>` the statement as a heading, `rule.<id>[.<variant>]` what a finding says,
 * `ruleAdvice.<id>` what to do. The ids are those of domain §3.
 */
export const networkRuleSentences = {
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
    zh: '{{exchange}}有 {{count}} 个箱盒既无坐标又无地址，也未注明原因。',
    en: '{{exchange}}: {{count}} boxes have neither coordinates nor address nor a reason.',
  },
  'rule.B03.noExchange': {
    zh: '无端局的箱盒中有 {{count}} 个既无坐标又无地址，也未注明原因。',
    en: '{{count}} boxes without an exchange have neither coordinates nor address nor a reason.',
  },
  'ruleAdvice.B03': {
    zh: '请导出清单现场核实，或标记为“无法定位”。',
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
    zh: '请在未捆绑清单中逐个确认建议网元；剩余的随导出包列入未解决清单。',
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
  'ruleAdvice.B09': { zh: '请解除捆绑，或改绑到替代箱盒。', en: 'Unbind it, or bind its successor.' },

  'ruleTitle.B13': { zh: '低置信度捆绑须复核', en: 'Weak bindings are reviewed' },
  'rule.B13': {
    zh: '“{{name}}”有 {{count}} 条自动捆绑置信度低于 {{percent}}%，尚未复核。',
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
  'ruleAdvice.B15': { zh: '请确认原网元，或按位置改绑。', en: 'Confirm the cell, or rebind by position.' },

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
    zh: '请删除该号码；方案中不得保存个人信息。',
    en: 'Delete the number; a plan must not hold personal data.',
  },
} as const satisfies Sentences;
