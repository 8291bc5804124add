import type { Sentences } from '../sentences';

/** The plan file: opening, saving, ownership. */
export const projectSentences = {
  'project.fileMissing': {
    zh: '找不到文件 {{path}}。请检查路径，文件可能已被移动或删除。',
    en: 'There is no file {{path}}. Check the path; it may have been moved or deleted.',
  },
  'project.isDirectory': {
    zh: '{{path}} 是文件夹，不是方案文件。请选择其中的 .gpkg 文件。',
    en: '{{path}} is a folder. Choose a .gpkg file in it.',
  },
  'project.permissionDenied': {
    zh: '没有读写 {{path}} 的权限。请让文件所有者授权，或把文件复制到自己的文件夹再打开。',
    en: 'You may not read or write {{path}}. Ask its owner for access, or copy the file to a folder of your own.',
  },
  'project.notGeoPackage': {
    zh: '{{path}} 不是 GeoPackage 文件。请选择网格匠的方案文件（.gpkg）。',
    en: '{{path}} is not a GeoPackage. Choose a Gridwright plan (.gpkg).',
  },
  'project.foreignGeoPackage': {
    zh: '{{path}} 是 GeoPackage，但不是网格匠的方案。请新建方案，再用“导入”读入其中的多边形。',
    en: '{{path}} is a GeoPackage, but not a Gridwright plan. Create a plan and import its polygons.',
  },
  'project.damaged': {
    zh: '方案文件 {{path}} 已损坏或不完整（{{detail}}）。文件未被改动；请打开最近的备份，或重新复制该文件。',
    en: 'The plan file {{path}} is damaged or incomplete ({{detail}}). It was not changed; open the newest backup or copy the file again.',
  },
  'project.newerVersion': {
    zh: '{{path}} 由更新版本的网格匠保存（格式 {{found}}，本程序支持到 {{known}}）。请升级网格匠后再打开。',
    en: '{{path}} was saved by a newer Gridwright (format {{found}}, this one knows {{known}}). Update Gridwright to open it.',
  },
  'project.olderReadOnly': {
    zh: '{{path}} 的格式较旧，需要升级，但它是只读的。请复制到可写的文件夹再打开。',
    en: '{{path}} has an older format that must be upgraded, but it is read-only. Copy it to a writable folder.',
  },
  'project.cannotOpen': {
    zh: '无法打开 {{path}}（{{detail}}）。请检查磁盘和权限。',
    en: '{{path}} cannot be opened ({{detail}}). Check the disk and your access to it.',
  },
  'project.readOnlyFile': {
    zh: '文件 {{path}} 是只读的，只能查看。要修改，请取消只读属性或另存一份。',
    en: 'The file {{path}} is read-only, so you can only look. To edit, clear the read-only mark or copy the file.',
  },
  'project.readOnlyFolder': {
    zh: '文件夹 {{folder}} 不可写，方案只能查看。要修改，请把文件复制到可写的文件夹。',
    en: 'The folder {{folder}} cannot be written, so you can only look. To edit, copy the file to a writable folder.',
  },
  'project.readOnly': {
    zh: '{{path}} 所在位置是只读的，修改没有保存。请把文件复制到可写的文件夹再修改。',
    en: '{{path}} is in a read-only place; nothing was saved. Copy the file to a writable folder and edit there.',
  },
  'project.openedReadOnly': {
    zh: '方案是以只读方式打开的，修改没有保存。请重新打开后再修改。',
    en: 'The plan was opened for reading only; nothing was saved. Open it again to edit.',
  },
  'project.heldBy': {
    zh: '方案正由 {{name}} 在 {{host}} 上编辑（进程 {{pid}}，自 {{since}} 起），此处只能查看。请在对方关闭后重新打开。',
    en: '{{name}} has been editing this plan on {{host}} since {{since}} (process {{pid}}), so you can only look. Open it again when it is closed there.',
  },
  'project.held': {
    zh: '方案正在另一个窗口或程序中编辑，此处只能查看。请在对方关闭后重新打开。',
    en: 'Another window or program is editing this plan, so you can only look. Open it again when it is closed there.',
  },
  'project.busy': {
    zh: '另一个程序正在使用 {{path}}，这次操作没有进行。请稍候重试，或关闭那个程序。',
    en: 'Another program is using {{path}}; nothing was done. Try again in a moment, or close that program.',
  },
  'project.diskFull': {
    zh: '磁盘空间不足，{{path}} 没有写入。请腾出空间后重试；已保存的修改不受影响。',
    en: 'The disk is full; {{path}} was not written. Free some space and try again. Earlier edits are safe.',
  },
  'project.writeFailed': {
    zh: '写入 {{path}} 失败（{{detail}}），修改没有保存。请检查磁盘或网络后重试；已保存的修改不受影响。',
    en: 'Writing {{path}} failed ({{detail}}); the edit was not saved. Check disk or network and try again. Earlier edits are safe.',
  },
  'project.database': {
    zh: '方案文件操作失败（{{detail}}），修改没有保存。请重新打开方案后再试。',
    en: 'The plan file refused the operation ({{detail}}); nothing was saved. Open the plan again and retry.',
  },
  'project.fileExists': {
    zh: '文件 {{path}} 已存在，没有覆盖。请换一个名称，或先移走原文件。',
    en: '{{path}} exists already and was not overwritten. Choose another name, or move the old file away.',
  },
  'project.staleRevision': {
    zh: '方案已被改动：此修改基于第 {{base}} 次修改，而现在是第 {{revision}} 次。没有保存，请重新打开方案再修改。',
    en: 'The plan has changed: this edit was made on revision {{base}}, it is now {{revision}}. Nothing was saved; open the plan again.',
  },
  'project.conflict': {
    zh: '保存的内容与此修改的前提不一致（{{table}} {{id}}）。没有保存，请重新打开方案再修改。',
    en: 'What is stored differs from what this edit expects ({{table}} {{id}}). Nothing was saved; open the plan again.',
  },
  'project.noRevision': {
    zh: '方案没有第 {{revision}} 次修改后的状态：记录只到第 {{head}} 次，或早先的步骤已被整理掉。',
    en: 'The plan has no state of revision {{revision}}: its history ends at {{head}}, or those steps were dropped.',
  },
  'project.nothingToUndo': { zh: '没有可撤销的修改。', en: 'There is nothing to undo.' },
  'project.nothingToRedo': { zh: '没有可重做的修改。', en: 'There is nothing to redo.' },
  'project.notOpen': { zh: '没有打开的方案。请先打开一个方案。', en: 'No plan is open. Open one first.' },
} as const satisfies Sentences;
