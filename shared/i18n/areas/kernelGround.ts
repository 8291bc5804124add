import type { Sentences } from '../sentences';

export const kernelGroundSentences = {
  'carveStrip.lineTooShort': {
    zh: '这条线没有长度，无法沿它划出条带。请至少画两个不同的点。',
    en: 'The line has no length, so that no strip can be cut along it. Draw at least two different points.',
  },
  'carveBuilding.noBuilding': {
    zh: '方案中没有编码为 {{building}} 的楼宇。请先导入楼宇，或核对编码。',
    en: 'The plan has no building with code {{building}}. Import the buildings first, or check the code.',
  },
  'carveBuilding.noFootprint': {
    zh: '楼宇 {{building}} 只有位置，没有轮廓，无法挖出。请先导入它的轮廓，或直接画出范围。',
    en: 'Only the place of building {{building}} is known, not its footprint. Import its footprint first, or draw the area.',
  },
  'explodeCell.onePart': {
    zh: '网元 {{cell}}“{{name}}”只有一块，不需要拆开。要把它分开，请画一条分割线。',
    en: 'Cell {{cell}} “{{name}}” has one part only. To divide it, draw a line across it.',
  },
  'explodeCell.partTooSmall': {
    zh: '网元 {{cell}} 有一块只有 {{area}} 平方米（下限 {{smallest}} 平方米），不能单独成为网元。请先把这一块划给相邻网元。',
    en: 'Cell {{cell}} has a part of only {{area}} m² (the least is {{smallest}} m²), which cannot be a cell of its own. Give that part to a neighbour first.',
  },
  'fillGap.noGap': {
    zh: '这里没有空白地块，它属于网元 {{cell}}“{{name}}”。请点在空白地块内。',
    en: 'There is no gap at this place: it belongs to cell {{cell}} “{{name}}”. Choose a place inside a gap.',
  },
  'fillGap.outside': {
    zh: '这里在本地网之外，外轮廓已锁定。如果确实要把本地网围住的空洞划成网元，请在命令中写明 outside。',
    en: 'This place lies beyond the network, whose outline is frozen. To make a cell of a hole that the network encloses, say so with outside.',
  },
  'fillGap.openOutside': {
    zh: '这里在本地网之外，也没有被本地网围住，不能补成网元。',
    en: 'This place lies beyond the network, which does not enclose it: it cannot become part of a cell.',
  },
  'fillGap.notNeighbour': {
    zh: '网元 {{cell}}“{{name}}”与这块空白没有公共边界。请选择与它相邻的网元，或新建网元。',
    en: 'Cell {{cell}} “{{name}}” shares no boundary with this gap. Choose a cell beside it, or make a new one.',
  },
  'fillGap.noNeighbour': {
    zh: '这块空白旁边没有网元，不知道该归谁。请为它新建网元，并指定所属的三级网格。',
    en: 'No cell borders on this gap, so that nobody can be chosen. Make a new cell of it and name its level-3 grid.',
  },
  'fillGap.notLevel3': {
    zh: '“{{grid}}”不是三级网格，新网元只能归属三级网格。请另选一个。',
    en: '“{{grid}}” is not a level-3 grid; a new cell belongs to one. Choose another grid.',
  },
  'fillGaps.none': { zh: '方案中没有空白地块。', en: 'The plan has no gaps.' },
  'fillGaps.noneNarrow': {
    zh: '方案中的 {{count}} 块空白都比给定的宽度宽。请放宽限制，或逐块处理。',
    en: 'All {{count}} gaps of the plan are wider than that. Allow more, or fill them one by one.',
  },
  'step.cell.explode': { zh: '把网元按地块拆开', en: 'Make a cell of every part' },
  'step.cell.carveStrip': { zh: '沿街挖出条带', en: 'Cut out a strip along a street' },
  'step.cell.carveBuilding': { zh: '挖出楼宇 {{building}}', en: 'Cut out building {{building}}' },
  'step.gap.fill': { zh: '补上空白地块', en: 'Fill a gap' },
  'step.gap.fillAll': { zh: '补上所有空白地块', en: 'Fill the gaps' },
} as const satisfies Sentences;
