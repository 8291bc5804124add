import type { Sentences } from '../sentences';

/** What went wrong with the world around an open plan, and the ways out of it. */
export const faultSentences = {
  'project.fileGone': {
    zh: '{{path}} 已被移动、改名或删除，修改没有保存。请把文件放回原处后重试，或另存方案。',
    en: '{{path}} was moved, renamed or deleted while it was open; the edit was not saved. Put the file back and try again, or save the plan elsewhere.',
  },
  'project.fileReplaced': {
    zh: '{{path}} 已被另一个文件取代，修改没有保存，也没有写入那个文件。请另存方案。',
    en: 'Another file has taken the place of {{path}}; the edit was not saved and that file was not touched. Save the plan elsewhere.',
  },
  'project.logGone': {
    zh: '{{path}} 旁边的日志文件（-wal）被删除，修改没有保存；之前的修改已写入方案文件。请重新打开方案，或另存方案。',
    en: 'The log beside {{path}} (-wal) was removed; the edit was not saved, earlier edits are in the file. Open the plan again, or save it elsewhere.',
  },
  'project.openedOnFullDisk': {
    zh: '{{path}} 所在的磁盘已满，方案只能查看。请腾出空间后重新打开，再继续编辑。',
    en: 'The disk of {{path}} is full, so you can only look. Free some space and open the plan again to edit.',
  },
  'app.trouble': {
    zh: '后台出现意外错误，已写入日志。已保存的修改不受影响；如有操作没有反应，请重试。',
    en: 'Something unexpected happened in the background; it is in the log. Saved edits are safe; try again what did not respond.',
  },
  'job.cancelled': { zh: '已取消，没有写入任何内容。', en: 'Cancelled; nothing was written.' },
  'job.ended': {
    zh: '后台任务“{{job}}”意外中止（{{code}}），没有结果，方案未被改动。请重试；若再次中止，请减少数据量。',
    en: 'The background job “{{job}}” ended unexpectedly ({{code}}) without a result; the plan was not changed. Try again, with less if it ends again.',
  },
  'desk.recovered': {
    zh: '上次没有正常关闭；文件和覆盖检查完好，第 {{revision}} 次修改之前的内容都在。',
    en: 'The plan was not closed properly last time. File and coverage are sound, everything up to revision {{revision}} is there.',
  },
  'desk.recoveredUnsound': {
    zh: '上次没有正常关闭；覆盖检查发现 {{problems}} 处问题（第 {{revision}} 次修改）。请运行检查，或打开备份。',
    en: 'The plan was not closed properly last time, and its coverage has {{problems}} problems (revision {{revision}}). Run the check, or open a backup.',
  },
  'project.unsound': {
    zh: '{{path}} 上次没有正常关闭，覆盖有 {{problems}} 处错误（第 {{revision}} 次修改），没有写入任何内容。请打开最近的备份。',
    en: '{{path}} was not closed properly and its coverage has {{problems}} errors (revision {{revision}}). Nothing was written; open the newest backup.',
  },
  'save.held': { zh: '有 {{count}} 处修改尚未保存。', en: '{{count}} edits are not saved.' },
  'save.retry': { zh: '重试', en: 'Try again' },
  'save.as': { zh: '另存为…', en: 'Save as…' },
  'save.takeBack': { zh: '撤回这些修改', en: 'Take them back' },
  'save.first': {
    zh: '还有修改没有保存。请先重试、另存，或撤回这些修改。',
    en: 'There are edits that are not saved. Try again, save the plan elsewhere, or take them back first.',
  },
  'save.elsewhere': {
    zh: '方案已另存为 {{path}}，现在编辑的是新文件。',
    en: 'The plan was saved as {{path}}; you go on in the new file.',
  },
  'save.rescued': {
    zh: '原文件已无法读取，窗口中的方案已另存为 {{path}}；历史记录、版本和产品不在其中。',
    en: 'The old file cannot be read any more. The plan as you see it was saved as {{path}}; history, versions and products are not in it.',
  },
  'status.held': { zh: '未保存', en: 'Not saved' },
  'command.file.saveAs': { zh: '另存为…', en: 'Save as…' },
  'command.file.backups': { zh: '备份…', en: 'Backups…' },
  'command.file.openBackup': { zh: '打开备份…', en: 'Open backup…' },
  'backup.title': { zh: '备份', en: 'Backups' },
  'backup.of': { zh: '{{path}} 的备份。', en: 'Backups of {{path}}.' },
  'backup.none': { zh: '{{path}} 没有备份。', en: '{{path}} has no backup.' },
  'backup.empty': {
    zh: '还没有备份。编辑方案时会自动备份。',
    en: 'There is no backup yet. A plan that is edited is backed up by itself.',
  },
  'backup.made': {
    zh: '已备份到 {{path}}（第 {{revision}} 次修改）。',
    en: 'Backed up to {{path}} (revision {{revision}}).',
  },
  'backup.restored': { zh: '备份已恢复为 {{path}}。', en: 'The backup was restored as {{path}}.' },
  'backup.restoredName': { zh: '恢复的方案', en: 'Restored plan' },
  'backup.make': { zh: '立即备份', en: 'Back up now' },
  'backup.look': { zh: '只读查看', en: 'Look at it' },
  'backup.restore': { zh: '恢复为新文件…', en: 'Restore as…' },
  'backup.openAnyway': { zh: '只读打开', en: 'Open read-only' },
  'backup.facts': {
    zh: '第 {{revision}} 次修改，{{cells}} 个网元',
    en: 'Revision {{revision}}, {{cells}} cells',
  },
  'backup.unsound': { zh: '已损坏', en: 'damaged' },
  'backup.every': { zh: '间隔（分钟）', en: 'Every (minutes)' },
  'backup.keep': { zh: '保留最新', en: 'Keep newest' },
  'backup.days': { zh: '保留天数', en: 'Keep days' },
  'backup.where': { zh: '位置', en: 'Place' },
  'backup.beside': { zh: '放在方案旁边', en: 'Beside the plan' },
  'backup.inFolder': { zh: '放在所选文件夹', en: 'In the chosen folder' },
  'backup.kind.auto': { zh: '自动', en: 'automatic' },
  'backup.kind.manual': { zh: '手动', en: 'by hand' },
  'backup.kind.migration': { zh: '升级格式前', en: 'before upgrading' },
  'backup.kind.import': { zh: '导入前', en: 'before importing' },
  'backup.kind.merge': { zh: '合并前', en: 'before merging' },
  'backup.kind.compaction': { zh: '压缩前', en: 'before compacting' },
  'backup.failed': { zh: '自动备份没有成功：{{why}}', en: 'The automatic backup failed: {{why}}' },
  'backup.unknown': {
    zh: '意外错误，已写入日志。请检查备份文件夹。',
    en: 'An unexpected error, see the log. Check the folder of the backups.',
  },
  'desk.damaged': {
    zh: '上次的窗口布局和草图无法读取，已按初始布局打开。方案不受影响。',
    en: 'The last layout and sketch of this plan could not be read, so the desk starts afresh. The plan is not affected.',
  },
  'desk.resumed': {
    zh: '窗口意外关闭后已恢复，已保存的修改都在。',
    en: 'The window ended unexpectedly and is back. Every saved edit is there.',
  },
  'desk.offer': {
    zh: '有一个未完成的草图：{{tool}}，{{time}}。',
    en: 'There is an unfinished sketch: {{tool}}, {{time}}.',
  },
  'desk.takeUp': { zh: '继续绘制', en: 'Take up' },
  'desk.discard': { zh: '丢弃', en: 'Discard' },
  'desk.sketchLost': {
    zh: '草图与现在的方案不符，无法继续。请重新绘制。',
    en: 'The sketch no longer fits the plan and cannot be taken up. Draw it again.',
  },
  'project.shareGone': {
    zh: '{{path}} 所在的网络位置或磁盘已断开（{{detail}}），修改没有保存。请恢复连接后重试，或另存方案。',
    en: 'The network place or disk of {{path}} is gone ({{detail}}); the edit was not saved. Connect it again and retry, or save the plan elsewhere.',
  },
} as const satisfies Sentences;
