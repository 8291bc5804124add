import type { Sentences } from '../sentences';

/** Map sheets: their furniture, their dialog, and why they cannot be printed. */
export const printSentences = {
  'command.file.print': { zh: '打印图幅…', en: 'Print map sheets…' },
  'print.title': { zh: '打印图幅', en: 'Print map sheets' },
  'print.paper': { zh: '纸张', en: 'Paper' },
  'print.landscape': { zh: '横向', en: 'Landscape' },
  'print.portrait': { zh: '纵向', en: 'Portrait' },
  'print.name': { zh: '标题', en: 'Title' },
  'print.extent': { zh: '范围', en: 'Extent' },
  'print.extent.plan': { zh: '整个方案', en: 'The whole plan' },
  'print.extent.map': { zh: '地图当前范围', en: 'What the map shows' },
  'print.extent.selection': { zh: '所选对象，每个一页', en: 'Each selected unit, a page each' },
  'print.extent.level': { zh: '某一级的每个网格，每个一页', en: 'Every grid of a level, a page each' },
  'print.level': { zh: '级别', en: 'Level' },
  'print.boxes': { zh: '包括箱盒', en: 'With boxes' },
  'print.file': { zh: 'PDF 文件', en: 'PDF file' },
  'print.fileName': { zh: '{{plan}} 图幅.pdf', en: '{{plan}} sheets.pdf' },
  'print.write': { zh: '写 PDF', en: 'Write the PDF' },
  'print.sheets': { zh: '共 {{count}} 页', en: '{{count}} pages' },
  'print.working': { zh: '正在绘制图幅…', en: 'Drawing the sheets…' },
  'print.needsFile': { zh: '请填写文件。', en: 'Name a file.' },
  'print.needsSelection': {
    zh: '请先选择网格或网元，或换一种范围。',
    en: 'Select grids or cells first, or choose another extent.',
  },
  'print.done': {
    zh: '{{count}} 页图幅已写入 {{path}}。',
    en: '{{count}} map sheets are written: {{path}}.',
  },
  'print.legend': { zh: '图例', en: 'Legend' },
  'print.north': { zh: '北', en: 'N' },
  'print.sheetOf': { zh: '第 {{no}} 页，共 {{of}} 页', en: 'Sheet {{no}} of {{of}}' },
  'print.imprint': {
    zh: '{{plan}} · {{state}} · 坐标系 {{crs}} · 数据日期 {{date}} · 打印于 {{day}}',
    en: '{{plan}} · {{state}} · CRS {{crs}} · data of {{date}} · printed {{day}}',
  },
  'print.noGround': {
    zh: '方案中还没有网元，没有可以打印的内容。请先导入或绘制网元。',
    en: 'The plan has no cells yet, so there is nothing to print. Import or draw some first.',
  },
  'print.noUnit': {
    zh: '方案中没有编码为 {{code}} 的网格或网元，或者它没有地面。',
    en: 'The plan has no grid or cell {{code}}, or it has no ground.',
  },
  'print.noFont': {
    zh: '这台电脑没有中文字体，图幅上的名称会成为空框。请安装 Noto Sans CJK 字体后再打印。',
    en: 'This computer has no Chinese font; names would come out as empty boxes. Install Noto Sans CJK, then print.',
  },
  'print.notWritten': {
    zh: '不能写入 {{path}}。请检查文件夹是否存在、文件是否正被打开。',
    en: '{{path}} cannot be written. Check that its folder exists and that no program has it open.',
  },
  'job.print': { zh: '绘制图幅', en: 'Drawing map sheets' },
} satisfies Sentences;
