import type { Sentences } from '../sentences';

/** Layers and tables that leave as files for other programs. */
export const exportRowsSentences = {
  'exchange.rowsUnknown': {
    zh: '没有“{{table}}”这张表。可选：{{known}}。',
    en: 'There is no table “{{table}}”. Known: {{known}}.',
  },
  'exchange.rowsColumn': {
    zh: '表 {{table}} 没有“{{column}}”这一列。可选：{{known}}。',
    en: 'Table {{table}} has no column “{{column}}”. Known: {{known}}.',
  },
  'exchange.rowsEnding': {
    zh: '从“{{path}}”的扩展名看不出格式。请用其中之一：{{known}}，或用 --format 指定。',
    en: 'The ending of “{{path}}” names no format. Use one of {{known}}, or name it by --format.',
  },
  'exchange.rowsWithoutShape': {
    zh: '“{{table}}”没有图形，不能写成“{{path}}”的格式。请改用 GeoPackage、CSV 或 XLSX。',
    en: 'Rows of “{{table}}” have no shape, which the format of “{{path}}” needs. Use GeoPackage, CSV or XLSX.',
  },
  'exchange.rowsEncoding': {
    zh: '“{{path}}”的格式不能用 {{encoding}} 编码。可选：{{known}}。',
    en: 'The format of “{{path}}” cannot be written in {{encoding}}. Possible: {{known}}.',
  },
  'exchange.rowsNone': {
    zh: '“{{table}}”中没有符合条件的行，“{{path}}”没有写。请放宽条件。',
    en: 'No row of “{{table}}” fits, so “{{path}}” was not written. Ask for less.',
  },
  'exchange.rowsTooMany': {
    zh: '“{{path}}”：{{count}} 行超过一张工作表的 {{most}} 行。请先筛选，或改用 CSV。',
    en: '“{{path}}”: {{count}} rows are more than the {{most}} that a sheet holds. Filter them, or use CSV.',
  },
  'exchange.rowsNotWritten': {
    zh: '“{{path}}”没有写成：{{detail}}。请换一种格式。',
    en: '“{{path}}” could not be written: {{detail}}. Use another format.',
  },
  'exportRows.title': { zh: '导出图层或表格', en: 'Export a layer or table' },
  'exportRows.what': { zh: '内容', en: 'What' },
  'exportRows.all': { zh: '全部 {{count}} 行', en: 'All {{count}} rows' },
  'exportRows.some': { zh: '表格中列出的 {{count}} 行', en: 'The {{count}} rows that the table lists' },
  'exportRows.format': { zh: '格式', en: 'Format' },
  'exportRows.encoding': { zh: '文字编码', en: 'Encoding of texts' },
  'exportRows.looksBack': {
    zh: '正在看以前的状态。请先回到当前状态，再导出。',
    en: 'You are looking at an earlier state. Return to the present one, then export.',
  },
  'exportRows.write': { zh: '导出…', en: 'Export…' },
  'table.export': { zh: '导出…', en: 'Export…' },
  'job.writeRows': { zh: '正在导出图层或表格', en: 'Exporting a layer or table' },
  'cli.rowsExported': {
    zh: '已写出 {{count}} 行：{{files}}。',
    en: '{{count}} rows written: {{files}}.',
  },
  'rowFormat.GPKG': { zh: 'GeoPackage', en: 'GeoPackage' },
  'rowFormat.SHP': { zh: 'Shapefile', en: 'Shapefile' },
  'rowFormat.GEOJSON': { zh: 'GeoJSON（经纬度）', en: 'GeoJSON (degrees)' },
  'rowFormat.KML': { zh: 'KML（经纬度）', en: 'KML (degrees)' },
  'rowFormat.KMZ': { zh: 'KMZ（经纬度）', en: 'KMZ (degrees)' },
  'rowFormat.MIF': { zh: 'MapInfo MIF', en: 'MapInfo MIF' },
  'rowFormat.DXF': { zh: 'DXF（CAD）', en: 'DXF (CAD)' },
  'rowFormat.CSV': { zh: 'CSV', en: 'CSV' },
  'rowFormat.XLSX': { zh: 'Excel（XLSX）', en: 'Excel (XLSX)' },
} as const satisfies Sentences;
