import type { Sentences } from '../sentences';

/** Command-line answers about a plan: which cell is where, which units are neighbours. */
export const cliReadingSentences = {
  'cli.located': {
    zh: '共 {{rows}} 行：{{found}} 行找到网元，{{outside}} 行在所有网元之外，{{unread}} 行无法读取{{first}}。',
    en: '{{rows}} rows: {{found}} in a cell, {{outside}} outside all cells, {{unread}} not readable{{first}}.',
  },
  'cli.locatedFirst': { zh: '（首个为第 {{row}} 行）', en: ' (the first is row {{row}})' },
  'cli.adjacent': { zh: '已写入 {{pairs}} 对相邻关系。', en: 'Wrote {{pairs}} pairs of neighbours.' },
  'locate.empty': {
    zh: '文件 {{file}} 没有表头。第一行应为列名，其中包括坐标列，例如 x、y 或“经度”“纬度”。',
    en: 'File {{file}} has no header. Its first row names the columns, among them coordinates such as x,y or lon,lat.',
  },
  'locate.notText': {
    zh: '文件 {{file}} 不是 UTF-8 或 GBK 文本。请在表格软件中另存为 CSV 后再试。',
    en: 'File {{file}} is neither UTF-8 nor GBK text. Save it as CSV in the spreadsheet program and try again.',
  },
  'locate.noColumns': {
    zh: '文件 {{file}} 没有可识别的坐标列（现有：{{columns}}）。请用 --x 列名 --y 列名 指定。',
    en: 'File {{file}} has no columns that look like coordinates (it has: {{columns}}). Name them with --x and --y.',
  },
  'locate.noColumn': {
    zh: '文件 {{file}} 没有列“{{column}}”（现有：{{columns}}）。请改正 --x 或 --y。',
    en: 'File {{file}} has no column “{{column}}” (it has: {{columns}}). Correct --x or --y.',
  },
  'locate.degrees': {
    zh: '文件 {{file}} 的坐标像是经纬度，而方案 {{crs}} 的单位是米。请加上 --crs EPSG:4326（或实际的坐标系）。',
    en: 'The coordinates of {{file}} look like degrees, but the plan lies in {{crs}}, which has metres. Add --crs EPSG:4326, or the true CRS.',
  },
  'locate.openQuote': {
    zh: '文件 {{file}} 从第 {{row}} 行起有一个引号没有闭合。请改正该行后再试。',
    en: 'A quotation mark opened at row {{row}} of {{file}} or soon after is never closed. Correct the row and try again.',
  },
  'locate.sameFile': {
    zh: '输出文件 {{file}} 就是输入文件。请用 --out 指定另一个文件名。',
    en: 'The output {{file}} is the input. Name another file with --out.',
  },
} as const satisfies Sentences;
