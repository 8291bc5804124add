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
  'window.needsGround': {
    zh: '请先选择网格或网元。',
    en: 'Select grids or cells first.',
  },
  'command.lock.set': { zh: '锁定所选', en: 'Lock the selection' },
  'command.lock.remove': { zh: '解锁所选', en: 'Unlock the selection' },
  'command.lock.setBoundary': { zh: '锁定所选网元的边界', en: 'Lock the boundary of the selection' },
  'command.lock.removeBoundary': { zh: '解锁所选网元的边界', en: 'Unlock the boundary of the selection' },
  'lock.needsBoundary': {
    zh: '请先选择一个网元（锁定它的全部边界），或相邻的几个网元（锁定它们之间的边界）。',
    en: 'Select one cell for its whole boundary, or neighbouring cells for the boundary between them.',
  },
  'lock.thisBoundary': { zh: '锁定此处边界', en: 'Lock this boundary' },
  'lock.freeBoundary': { zh: '解锁此处边界', en: 'Unlock this boundary' },
  'locks.title': { zh: '锁定', en: 'Lock' },
  'locks.reason': { zh: '原因（可不填）', en: 'Reason (optional)' },
  'locks.lock': { zh: '锁定', en: 'Lock' },
  'locks.unlock': { zh: '解锁', en: 'Unlock' },
  'locks.reopen': { zh: '重新打开', en: 'Reopen' },
  'locks.free': { zh: '未锁定', en: 'Not locked' },
  'locks.heldBy': { zh: '由 {{by}} 锁定', en: 'Locked by {{by}}' },
  'locks.heldAbove': { zh: '随上级锁定：', en: 'Locked with' },
  'locks.scope': {
    zh: '在本分包的范围之外，只能查看',
    en: 'Outside the scope of this part: can be seen, not changed',
  },
  'locks.approved': {
    zh: '第 {{version}} 版由 {{by}} 批准',
    en: 'Approved by {{by}} with version {{version}}',
  },
  'locks.reopened': {
    zh: '第 {{version}} 版批准后由 {{by}} 重新打开，可以修改',
    en: 'Reopened by {{by}} after version {{version}}: can be changed',
  },
  'command.unit.reopen': { zh: '重新打开已批准的单位', en: 'Reopen the approved unit' },
  'step.lock.set': { zh: '锁定 {{count}} 处', en: 'Lock {{count}}' },
  'step.lock.remove': { zh: '解锁 {{count}} 处', en: 'Unlock {{count}}' },
  'step.unit.reopen': { zh: '重新打开 {{count}} 个二级网格', en: 'Reopen {{count}} level-2 grids' },
  'step.merge': { zh: '合并 {{planner}} 的分包', en: 'Merge the part of {{planner}}' },
  'part.ofPart': {
    zh: '这个方案本身就是分包，不能再发出分包。请在主方案中发出。',
    en: 'This plan is itself a part. Hand parts out from the plan that it comes from.',
  },
  'part.noUnit': {
    zh: '方案中没有编码为 {{code}} 的网格或网元。',
    en: 'No grid or cell of this plan has the code {{code}}.',
  },
  'part.empty': {
    zh: '范围内没有网元。请用 --units 或 --cells 给出网格或网元的编码。',
    en: 'There is no cell in this scope. Name grids with --units or cells with --cells.',
  },
  'part.noSerials': {
    zh: '剩余编号不足以再发出一个分包。',
    en: 'There are too few serials left to hand out another part.',
  },
  'part.noPart': {
    zh: '{{file}} 不是分包。请选择由本方案发出的分包文件。',
    en: '{{file}} is not a part. Choose a file that this plan has handed out.',
  },
  'part.otherPlan': {
    zh: '{{file}} 是另一方案“{{name}}”的分包，不能合并到这里。',
    en: '{{file}} is a part of another plan, “{{name}}”, and cannot be merged here.',
  },
  'part.unknown': { zh: '本方案没有发出过分包 {{uid}}。', en: 'This plan has not handed out part {{uid}}.' },
  'part.void': {
    zh: '{{planner}} 的这个分包已由 {{by}} 收回，不能合并。',
    en: 'This part of {{planner}} was taken back by {{by}} and cannot be merged.',
  },
  'part.olderCopy': {
    zh: '这是 {{planner}} 分包的旧副本：已合并到修订 {{since}}。请使用最新的文件。',
    en: 'This is an older copy of the part of {{planner}}: it was merged up to its revision {{since}}. Use the newest file.',
  },
  'part.otherCopy': {
    zh: '这是 {{planner}} 分包的另一个副本，与已合并的那个副本内容不同，编号会重复。请只在一个副本上工作，或重新发出分包。',
    en: 'This is another copy of the part of {{planner}} than the one merged before, and gives the same codes to other cells. Work on one copy only, or hand out a new part.',
  },
  'merge.stuck': {
    zh: '两边的修改在此处无法拼合，什么也没有写入。请在分包中改正此处后再合并。',
    en: 'The two plans cannot be put together at this place, so nothing was written. Change this place in the part and merge again.',
  },
  'merge.nothingNew': {
    zh: '{{planner}} 的分包没有新的修改，方案不变。',
    en: 'The part of {{planner}} holds nothing new; the plan stays as it is.',
  },
  'merge.nothingTaken': {
    zh: '{{planner}} 的修改都没有采用，方案不变。',
    en: 'Nothing of what {{planner}} did was taken; the plan stays as it is.',
  },
  'merge.open': {
    zh: '有 {{open}} 处冲突尚未决定，什么也没有写入。请用 --take 编号=mine 或 编号=theirs 逐处决定。',
    en: '{{open}} conflicts are open, so nothing was written. Decide each with --take NUMBER=mine or NUMBER=theirs.',
  },
  'merge.badTake': {
    zh: '--take 的值“{{text}}”无法理解。请写 mine、theirs 或 编号=mine、编号=theirs。',
    en: '--take does not understand “{{text}}”. Write mine, theirs, NUMBER=mine or NUMBER=theirs.',
  },
  'cli.scoped': {
    zh: '已为 {{planner}} 发出分包 {{file}}，共 {{cells}} 个网元。',
    en: 'Handed out {{file}} to {{planner}} with {{cells}} cells.',
  },
  'cli.part': {
    zh: '{{uid}}  {{planner}}  {{at}}  {{state}}  {{scope}}',
    en: '{{uid}}  {{planner}}  {{at}}  {{state}}  {{scope}}',
  },
  'cli.part.out': { zh: '在外', en: 'out' },
  'cli.part.merged': { zh: '已合并', en: 'merged' },
  'cli.part.void': { zh: '已收回', en: 'taken back' },
  'cli.mergeConflict': {
    zh: '冲突 {{number}}{{where}}：{{what}} → {{choice}}',
    en: 'conflict {{number}}{{where}}: {{what}} → {{choice}}',
  },
  'cli.mergeFits': {
    zh: '可以合并：{{planner}} 的 {{parts}} 处修改中采用 {{taken}} 处，冲突 {{conflicts}} 处。未写入。',
    en: 'It fits: {{taken}} of {{parts}} changes of {{planner}} come in, {{conflicts}} conflicts. Nothing was written.',
  },
  'cli.merged': {
    zh: '已合并：{{planner}} 的 {{parts}} 处修改中采用 {{taken}} 处，冲突 {{conflicts}} 处，修订号 {{revision}}。',
    en: 'Merged {{taken}} of {{parts}} changes of {{planner}}, {{conflicts}} conflicts, revision {{revision}}.',
  },
} as const satisfies Sentences;
