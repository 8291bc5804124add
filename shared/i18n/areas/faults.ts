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
  'project.shareGone': {
    zh: '{{path}} 所在的网络位置或磁盘已断开（{{detail}}），修改没有保存。请恢复连接后重试，或另存方案。',
    en: 'The network place or disk of {{path}} is gone ({{detail}}); the edit was not saved. Connect it again and retry, or save the plan elsewhere.',
  },
} as const satisfies Sentences;
