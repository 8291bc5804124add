import type { Sentences } from '../sentences';

/** History: steps, marks, going to a state, compaction. */
export const historySentences = {
  'history.empty': {
    zh: '还没有编辑。每一步都会在此留下名称，可以逐步撤销。',
    en: 'No edits yet. Every step appears here by name and can be undone.',
  },
  'history.undoTo': { zh: '回到此步之后的状态', en: 'Go back to the state after this step' },
  'history.redoTo': { zh: '重做到此步', en: 'Redo up to this step' },
  'history.start': { zh: '最初状态', en: 'Beginning' },
  'history.now': { zh: '当前状态', en: 'Now' },
  'history.keys': { zh: '双击或按回车转到该状态', en: 'Double-click or press Enter to go there' },
  'job.goTo': { zh: '转到所选状态', en: 'Going to the chosen state' },
  'job.compact': { zh: '压缩历史', en: 'Compacting the history' },
  'history.loading': { zh: '正在读取…', en: 'Reading…' },
  'history.went': {
    zh: '恢复第 {{revision}} 次修改时的状态',
    en: 'Restore the state of revision {{revision}}',
  },
  'history.compacted': { zh: '压缩的 {{count}} 步', en: '{{count}} steps, compacted' },
  'history.marks': { zh: '标记', en: 'Marks' },
  'history.markName': {
    zh: '标记名称，例如“阳光花园之前”',
    en: 'Name of a mark, such as “before Sunny Garden”',
  },
  'history.setMark': { zh: '标记当前状态', en: 'Mark the present state' },
  'history.renameMark': { zh: '重命名标记', en: 'Rename the mark' },
  'history.removeMark': { zh: '删除标记', en: 'Remove the mark' },
  'history.goToMark': { zh: '转到标记“{{name}}”', en: 'Go to the mark “{{name}}”' },
  'history.picture': { zh: '此步的变化', en: 'What this step changed' },
  'history.compact': { zh: '压缩历史…', en: 'Compact history…' },
  'history.compactTitle': { zh: '压缩历史', en: 'Compact history' },
  'history.compactAsk': {
    zh: '将合并 {{dropped}} 步，只保留 {{kept}} 个状态（版本、标记和当前状态）。其间的各步不能再单独查看、撤销或重做，此操作不可撤销。',
    en: '{{dropped}} steps are joined; {{kept}} states stay (versions, marks and the present one). The steps between can no longer be looked at, undone or redone one by one. This cannot be taken back.',
  },
  'history.compactYes': { zh: '压缩', en: 'Compact' },
  'history.compactNo': { zh: '取消', en: 'Cancel' },
  'history.compactToast': {
    zh: '历史已压缩：合并 {{dropped}} 步。',
    en: 'The history was compacted: {{dropped}} steps joined.',
  },
  'history.nameTaken': {
    zh: '已有名为“{{name}}”的标记，请换一个名称。',
    en: 'There is a mark “{{name}}” already. Choose another name.',
  },
  'history.noMark': {
    zh: '没有名为“{{name}}”的标记。“history”命令可列出全部标记。',
    en: 'There is no mark “{{name}}”. The command “history” lists all marks.',
  },
  'history.hashDiffers': {
    zh: '状态指纹不符：记录为 {{kept}}，重新计算为 {{computed}}。文件可能被其他程序改动。',
    en: 'The state hash differs: {{kept}} was kept, {{computed}} is what the rows give. Another program may have changed the file.',
  },
  'history.hashHolds': { zh: '状态指纹一致：{{hash}}', en: 'The state hash holds: {{hash}}' },
  'history.summary': {
    zh: '第 {{revision}} 次修改；可撤销 {{undo}} 步，可重做 {{redo}} 步。',
    en: 'Revision {{revision}}; {{undo}} steps can be undone, {{redo}} redone.',
  },
  'history.marked': { zh: '已标记当前状态为“{{name}}”。', en: 'The present state is marked “{{name}}”.' },
  'history.unmarked': { zh: '标记“{{name}}”已删除。', en: 'The mark “{{name}}” was removed.' },
  'history.arrived': {
    zh: '已转到 {{place}}（第 {{revision}} 次修改）：撤销 {{undone}} 步，重做 {{redone}} 步。',
    en: 'At {{place}} now (revision {{revision}}): {{undone}} steps undone, {{redone}} redone.',
  },
  'history.compactDone': {
    zh: '已合并 {{dropped}} 步，保留的修订号：{{kept}}。',
    en: '{{dropped}} steps were joined; kept revisions: {{kept}}.',
  },
  'history.compactWould': {
    zh: '将合并 {{dropped}} 步，保留的修订号：{{kept}}。加上 --yes 执行。',
    en: '{{dropped}} steps would be joined; kept revisions: {{kept}}. Do it with --yes.',
  },
} as const satisfies Sentences;
