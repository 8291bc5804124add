import type { Sentences } from '../sentences';

/** The table panel. */
export const windowTableSentences = {
  'panel.table': { zh: '表格', en: 'Table' },
  'command.panel.table': { zh: '表格', en: 'Table' },
  'table.kind': { zh: '对象种类', en: 'Kind of thing' },
  'table.all': { zh: '全部', en: 'All' },
  'table.selected': { zh: '仅所选', en: 'Selected' },
  'table.search': { zh: '在各列中查找', en: 'Find in any column' },
  'table.columns': { zh: '列', en: 'Columns' },
  'table.zoom': { zh: '缩放到所选', en: 'Zoom to selection' },
  'table.choose': { zh: '选择…', en: 'Choose…' },
  'table.count': {
    zh: '{{count}} / {{total}} 行 · 已选 {{selected}}',
    en: '{{count}} of {{total}} rows · {{selected}} selected',
  },
  'table.listing': { zh: '正在列出…', en: 'Listing…' },
  'table.empty': {
    zh: '方案中还没有{{what}}。可用“文件 › 导入”读入。',
    en: 'The plan holds none of this yet ({{what}}). File › Import brings it in.',
  },
  'table.noMatch': { zh: '没有符合条件的行。', en: 'No row fits the filters.' },
  'table.noneSelected': {
    zh: '没有选中的行。在地图上或“全部”中选择。',
    en: 'Nothing is selected. Select on the map, or under “All”.',
  },
  'table.filter.of': { zh: '筛选“{{column}}”', en: 'Filter “{{column}}”' },
  'table.filter.has': { zh: '包含…', en: 'Contains…' },
  'table.filter.from': { zh: '不小于', en: 'At least' },
  'table.filter.to': { zh: '不大于', en: 'At most' },
  'table.filter.none': { zh: '空', en: 'None' },
  'table.filter.clear': { zh: '清除', en: 'Clear' },
  'table.filter.clearAll': { zh: '清除筛选', en: 'Clear filters' },
  'table.unit.number': { zh: '', en: '' },
  'table.unit.area': { zh: 'm²', en: 'm²' },
  'table.unit.length': { zh: 'm', en: 'm' },
  'table.unit.share': { zh: '%', en: '%' },
  'table.copied': {
    zh: '已复制 {{count}} 行，可粘贴到电子表格。',
    en: '{{count}} rows copied, ready for a spreadsheet.',
  },
  'table.onlyTells': {
    zh: '这一列不能在表格中修改。可修改网元的名称、粒度、户数、三级网格，以及箱盒的网元。',
    en: 'This column cannot be changed here. Name, granularity, households and level-3 grid of cells can, and the cell of boxes.',
  },
  'table.paste.empty': { zh: '剪贴板里没有可以粘贴的值。', en: 'The clipboard holds no values to paste.' },
  'table.paste.tooLong': {
    zh: '剪贴板有 {{count}} 行，一次最多粘贴 {{most}} 行。请改用“文件 › 导入”。',
    en: 'The clipboard holds {{count}} rows; at most {{most}} can be pasted at once. Use File › Import.',
  },
  'table.paste.onlyTells': {
    zh: '这种对象不能在表格中修改。请改用“文件 › 导入”。',
    en: 'Things of this kind cannot be changed in the table. Use File › Import.',
  },
  'table.paste.noColumn': {
    zh: '没有可以修改的列。首行应为列名并含“编码”，或先把光标放在可修改的列上。',
    en: 'No column of these can be changed. Let the first row hold the titles with “Code” among them, or put the cursor on a column that can be changed.',
  },
  'table.paste.tooFew': {
    zh: '剪贴板有 {{count}} 行，从光标往下只有 {{rows}} 行。',
    en: 'The clipboard holds {{count}} rows; only {{rows}} follow from the cursor down.',
  },
  'table.paste.value': {
    zh: '第 {{row}} 行的“{{value}}”无法识别，未作任何修改。',
    en: 'Row {{row}}: “{{value}}” is not understood. Nothing was changed.',
  },
} as const satisfies Sentences;
