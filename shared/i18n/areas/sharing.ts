import type { Sentences } from '../sentences';

/** Locks, parts that are handed out, and merging them. */
export const sharingSentences = {
  'lock.held': {
    zh: '{{code}} 已锁定：{{by}} 锁定了“{{name}}”（{{reason}}）。请先解锁再修改。',
    en: '{{code}} is locked: {{by}} has locked “{{name}}” ({{reason}}). Unlock it before changing it.',
  },
  'lock.boundary': {
    zh: '这段边界已由 {{by}} 锁定（{{reason}}），不能移动。请先解锁。',
    en: 'This boundary was locked by {{by}} ({{reason}}) and may not move. Unlock it first.',
  },
  'lock.scope': {
    zh: '{{code}} 不在本分包的范围内，只能查看，不能修改。请只修改范围内的网元，或请主方案的规划员另行发出。',
    en: '{{code}} lies outside the scope of this part: it can be seen, not changed. Keep to the scope, or ask for a part that includes it.',
  },
  'lock.scopeStays': {
    zh: '分包范围之外的锁定不能解除。请请主方案的规划员另行发出包含这里的分包。',
    en: 'What lies outside the scope of a part stays locked. Ask for a part that includes this ground.',
  },
  'lock.approved': {
    zh: '{{code}} 属于“{{unit}}”，该单位已随第 {{version}} 版由 {{by}} 批准。要修改，请先重新打开“{{unit}}”：它变回草稿，其余单位保持已批准。',
    en: '{{code}} belongs to “{{unit}}”, which {{by}} approved with version {{version}}. Reopen “{{unit}}” to change it: it becomes a draft again, the other units stay approved.',
  },
  'lock.nothing': {
    zh: '没有指出要锁定或解锁的对象。请给出网格、网元或边界上的点。',
    en: 'Nothing is named to lock or unlock. Give grids, cells, or points on boundaries.',
  },
  'lock.noBoundary': {
    zh: '这里 1 米之内没有边界。请点在边界上。',
    en: 'There is no boundary within 1 m of this point. Point at a boundary.',
  },
  'lock.already': { zh: '所选对象都已锁定。', en: 'All of that is locked already.' },
  'lock.notLocked': { zh: '所选对象没有锁定。', en: 'None of that is locked.' },
  'lock.lockedAbove': {
    zh: '锁定的是上级“{{name}}”。请解锁“{{name}}”。',
    en: 'The lock is on “{{name}}” above it. Unlock “{{name}}”.',
  },
  'lock.nothingApproved': {
    zh: '没有已批准的版本，不需要重新打开。',
    en: 'No version is approved, so there is nothing to reopen.',
  },
  'lock.notLevel2': {
    zh: '“{{name}}”是 {{level}} 级网格；只有二级网格可以重新打开。',
    en: '“{{name}}” is a level-{{level}} grid; only level-2 grids are reopened.',
  },
  'lock.reopenedAlready': { zh: '“{{name}}”已经重新打开。', en: '“{{name}}” is open already.' },
  'ids.exhausted': {
    zh: '{{level}} 级的编号已经用完，不能再新建。若这是分包，请合并后重新发出；否则编号段 000001–999999 已满。',
    en: 'No serial is left for level {{level}}, so nothing more can be made. Merge this part and have a new one handed out; a whole plan ends at 999999.',
  },
  'step.lock.set': { zh: '锁定 {{count}} 处', en: 'Lock {{count}}' },
  'step.lock.remove': { zh: '解锁 {{count}} 处', en: 'Unlock {{count}}' },
  'step.unit.reopen': { zh: '重新打开 {{count}} 个二级网格', en: 'Reopen {{count}} level-2 grids' },
} as const satisfies Sentences;
