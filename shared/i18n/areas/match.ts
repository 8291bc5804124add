import type { Sentences } from '../sentences';

/** Why a cell is suggested for a box. */
export const matchSentences = {
  'match.sameAddress': {
    zh: '同一地址的 {{count}}/{{total}} 个已确认箱盒属于该网元',
    en: '{{count}} of {{total}} confirmed boxes at this address belong to it',
  },
  'match.sameCompound': {
    zh: '同一院落的 {{count}}/{{total}} 个已确认箱盒属于该网元',
    en: '{{count}} of {{total}} confirmed boxes of this compound belong to it',
  },
  'match.named': { zh: '地址中含有网元名称“{{name}}”', en: 'The address names it: “{{name}}”' },
  'match.namedSeveral': {
    zh: '地址中含有名称“{{name}}”，共有 {{count}} 个同名网元',
    en: 'The address names “{{name}}”, the name of {{count}} cells',
  },
  'match.position': { zh: '箱盒坐标位于该网元之内', en: 'The box stands in it' },
  'match.parentCell': { zh: '上级箱体 {{code}} 属于该网元', en: 'Its parent {{code}} belongs to it' },
  'match.parentPosition': { zh: '上级箱体 {{code}} 位于该网元之内', en: 'Its parent {{code}} stands in it' },
  'match.served': {
    zh: '所带 {{total}} 个箱盒中有 {{count}} 个属于该网元',
    en: '{{count}} of {{total}} boxes below it belong to it',
  },
  'match.beside': {
    zh: '同一上级的 {{total}} 个箱盒中有 {{count}} 个属于该网元',
    en: '{{count}} of {{total}} boxes of the same parent belong to it',
  },
} as const satisfies Sentences;
