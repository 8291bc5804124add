import type { Sentences } from '../sentences';

/** The guide, the tour, and what a person sets once. */
export const guideSentences = {
  'command.help.guide': { zh: '使用手册', en: 'User guide' },
  'command.help.tour': { zh: '五分钟入门', en: 'Five-minute tour' },
  'guide.title': { zh: '使用手册', en: 'User guide' },
  'guide.contents': { zh: '目录', en: 'Contents' },
  'guide.help': { zh: '手册中的说明（F1）', en: 'What the guide says about this (F1)' },

  'command.file.settings': { zh: '设置…', en: 'Settings…' },
  'settings.title': { zh: '设置', en: 'Settings' },
  'settings.language': { zh: '语言', en: 'Language' },
  'settings.theme': { zh: '主题', en: 'Theme' },
  'settings.theme.light': { zh: '浅色', en: 'Light' },
  'settings.theme.dark': { zh: '深色', en: 'Dark' },
  'settings.person': { zh: '人员', en: 'Person' },
  'settings.where': {
    zh: '设置只属于这台电脑上的您，不写入方案文件。',
    en: 'Settings belong to you on this computer; the plan file holds none of them.',
  },

  'tour.next': { zh: '下一步', en: 'Next' },
  'tour.back': { zh: '上一步', en: 'Back' },
  'tour.finish': { zh: '完成', en: 'Finish' },
  'tour.map.title': { zh: '地图', en: 'The map' },
  'tour.map.text': {
    zh: '滚轮缩放，按住空格拖动平移，Ctrl+0 回到全图。左下角一行始终说明当前工具和下一个键。右上角的 × 随时离开入门。',
    en: 'The wheel zooms, Space with the pointer pans, Ctrl+0 shows the whole plan. The line at the lower left always tells the tool and the next key. The × leaves the tour at any time.',
  },
  'tour.levels.title': { zh: '四级', en: 'Four levels' },
  'tour.levels.text': {
    zh: '一级、二级、三级网格，最下面是网元。试试按 1、2、3、4。',
    en: 'Grids of level 1, 2 and 3, and the cells below. Try 1, 2, 3 and 4.',
  },
  'tour.find.title': { zh: '查找', en: 'Find' },
  'tour.find.text': {
    zh: '按 Ctrl+K，输入名称、编码、地址、坐标或拼音首字母，例如 rml，再按回车。',
    en: 'Press Ctrl+K and enter a name, code, address, coordinates or pinyin initials, such as rml, then Enter.',
  },
  'tour.card.title': { zh: '选择', en: 'Select' },
  'tour.card.text': {
    zh: '在地图上单击另一个网元，这里会显示它的编码、分类、面积、箱盒和责任人。',
    en: 'Click another cell on the map: this card shows its code, category, area, boxes and people.',
  },
  'tour.knife.title': { zh: '分割', en: 'Split' },
  'tour.knife.text': { zh: '按 X 拿起刀。', en: 'Press X to take the knife.' },
  'tour.cut.title': { zh: '切一刀', en: 'Cut' },
  'tour.cut.text': {
    zh: '从网元外单击，穿过它，在另一侧双击。预览会显示两边的面积；邻居自动跟随，不会有空隙。',
    en: 'Click outside a cell, then across it, and double-click on the other side. The preview shows both areas; the neighbours follow, so no gap can open.',
  },
  'tour.undo.title': { zh: '撤销', en: 'Undo' },
  'tour.undo.text': {
    zh: '按 Ctrl+Z 撤销这一刀。每一步都留在“历史”里，关闭后仍可撤销。',
    en: 'Press Ctrl+Z to take the cut back. Every step stays in the history, even after closing.',
  },
  'tour.check.title': { zh: '检查', en: 'Check' },
  'tour.check.text': {
    zh: '按 F7 检查整个方案，再按 N 逐个查看问题。',
    en: 'Press F7 to check the whole plan, then N to go through the findings.',
  },
  'tour.table.title': { zh: '表格', en: 'Table' },
  'tour.table.text': {
    zh: 'Ctrl+T 打开表格：排序、筛选、成批修改，与 Excel 互相粘贴。',
    en: 'Ctrl+T opens the table: sort, filter, change many rows, paste from and to a spreadsheet.',
  },
  'tour.submit.title': { zh: '提交', en: 'Submit' },
  'tour.submit.text': {
    zh: '完成后在“方案”菜单中提交，主管批准后导出，任何人都可以核验。',
    en: 'When done, submit in the menu Plan; a manager approves and exports it, and anybody can verify the bundle.',
  },
  'tour.end.title': { zh: '还想知道更多', en: 'To know more' },
  'tour.end.text': {
    zh: 'F1 打开使用手册中相关的一节，? 列出全部快捷键。',
    en: 'F1 opens the section of the guide about where you are; ? lists every shortcut.',
  },
  'start.tour': { zh: '五分钟入门', en: 'Five-minute tour' },
  'start.tourText': { zh: '在示例城市里逐步试用', en: 'Step by step in the sample city' },
} satisfies Sentences;
