import type { Sentences } from '../sentences';

export const kernelCutSentences = {
  'splitByLines.nothingCut': {
    zh: '这些线没有把网元 {{cell}} 分开：它们没有穿过网元、在内部中断，或者分出的地块都小于下限。请补画线段、加大延伸距离，或减小最小面积。',
    en: 'The lines do not divide cell {{cell}}: they miss it, end inside it, or leave only blocks below the least area. Add lines, let ends be carried on farther, or lower the least area.',
  },
  'splitByCoverage.noCoverage': {
    zh: '网元 {{cell}} 不在任何端局的线路覆盖范围内，无法按覆盖分割。请先导入端局线路覆盖，或换一种介质。',
    en: 'No exchange covers cell {{cell}}, so that it cannot be cut along coverage. Import the coverage first, or choose the other medium.',
  },
  'splitByCoverage.oneExchange': {
    zh: '网元 {{cell}} 只在“{{exchange}}”一个端局的覆盖范围内（小于最小面积的零星地块不计），无需分割。',
    en: 'Cell {{cell}} lies in the coverage of “{{exchange}}” only (pieces below the least area aside): there is nothing to cut.',
  },
  'splitBySites.oneSite': {
    zh: '按位置分割网元 {{cell}} 至少需要两个不同的位置。请再选一个箱盒，或再点一个位置。',
    en: 'To cut cell {{cell}} by sites, at least two different places are needed. Choose another box or place.',
  },
  'splitBySites.nothingCut': {
    zh: '网元 {{cell}} 的地块离其中一个位置都更近，没有可分割的部分。请选择分布在网元各处的位置，或减小最小面积。',
    en: 'All ground of cell {{cell}} goes to one of the sites: there is nothing to cut. Choose sites spread over the cell, or lower the least area.',
  },
  'splitBySites.tooManySites': {
    zh: '网元 {{cell}} 内有 {{count}} 个位置，最多只能用 {{most}} 个。请只选择主要的箱盒。',
    en: 'There are {{count}} sites for cell {{cell}}, at most {{most}} can be used. Choose the main boxes only.',
  },
  'splitBySites.boxNotPlaced': {
    zh: '箱盒 {{box}} 没有坐标，不能用来分割。请先补上坐标，或换一个箱盒。',
    en: 'Box {{box}} has no coordinates and cannot be cut by. Give it a place first, or choose another box.',
  },
  'splitEqual.noLoad': {
    zh: '网元 {{cell}} 内没有可以平分的负载（有坐标的箱盒或住宅楼）。请改为按面积平分。',
    en: 'Nothing in cell {{cell}} carries the load to be shared (boxes with coordinates, or residential buildings). Share by area instead.',
  },
  'splitEqual.tooFewBlocks': {
    zh: '网元 {{cell}} 只能分成 {{blocks}} 块，不够平分成 {{parts}} 份。请补画线段、减少份数，或减小最小面积。',
    en: 'Cell {{cell}} falls into {{blocks}} blocks only, too few for {{parts}} parts. Add lines, ask for fewer parts, or lower the least area.',
  },
  'step.cell.splitByLines': { zh: '沿线分割 {{count}} 个网元', en: 'Split {{count}} cells along lines' },
  'step.cell.splitByCoverage': {
    zh: '按端局覆盖分割 {{count}} 个网元',
    en: 'Split {{count}} cells along exchange coverage',
  },
  'step.cell.splitBySites': { zh: '按就近位置分割网元', en: 'Split cell by nearest site' },
  'step.cell.splitEqual': { zh: '把网元平分成 {{parts}} 份', en: 'Split cell into {{parts}} equal parts' },
} as const satisfies Sentences;
