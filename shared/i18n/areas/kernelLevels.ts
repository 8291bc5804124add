import type { Sentences } from '../sentences';

/** Moving, dividing and joining grids; the rule that their ground hangs together. */
export const kernelLevelSentences = {
  'transferGrids.levelsDiffer': {
    zh: '“{{grid}}”是第 {{level}} 级网格，不能划归第 {{parentLevel}} 级的“{{parent}}”。请选择正好高一级的网格。',
    en: '“{{grid}}” is a level-{{level}} grid and cannot go under “{{parent}}” of level {{parentLevel}}. Choose a grid exactly one level above it.',
  },
  'transferGrids.alreadyThere': {
    zh: '所选网格已经属于“{{parent}}”。请选择另一个上级网格。',
    en: 'The grids belong to “{{parent}}” already. Choose another parent.',
  },
  'transferGrids.nameTaken': {
    zh: '“{{parent}}”内已有名为“{{name}}”的网格。请先改名，或在划转时自动改名。',
    en: '“{{parent}}” has a grid called “{{name}}” already. Rename one of them first, or let the transfer rename it.',
  },
  'mergeGrids.needsTwo': {
    zh: '合并至少需要两个网格。请再选择一个。',
    en: 'Merging needs at least two grids. Choose another one.',
  },
  'mergeGrids.differentLevels': {
    zh: '“{{grid}}”是第 {{level}} 级网格，“{{other}}”是第 {{otherLevel}} 级，不能合并。请选择同一级的网格。',
    en: '“{{grid}}” is level {{level}}, “{{other}}” level {{otherLevel}}: they cannot be merged. Choose grids of one level.',
  },
  'mergeGrids.differentParents': {
    zh: '“{{grid}}”属于“{{parent}}”，“{{other}}”属于“{{otherParent}}”，不能直接合并。请先把其中一个划归同一个上级网格。',
    en: '“{{grid}}” belongs to “{{parent}}”, “{{other}}” to “{{otherParent}}”: they cannot be merged. Transfer one of them to the same parent first.',
  },
  'mergeGrids.nameTaken': {
    zh: '合并后“{{grid}}”内会有两个“{{name}}”（编码 {{code}}）。请先改名，或在合并时自动改名。',
    en: 'The merged “{{grid}}” would have two called “{{name}}” (code {{code}}). Rename one of them first, or let the merge rename it.',
  },
  'splitGrid.lineMissesGrid': {
    zh: '这条线没有把网格“{{grid}}”分成两部分。请从网格外侧画起，穿过网格，画到另一侧之外。',
    en: 'The line does not divide the grid “{{grid}}”. Start outside it, cross it, and end beyond its other side.',
  },
  'splitGrid.lineEndsInside': {
    zh: '线在网格“{{grid}}”内部中断，没有把它分成两部分。请把线延长到网格边界之外。',
    en: 'The line ends inside the grid “{{grid}}” and does not divide it. Extend the line beyond its boundary.',
  },
  'splitGrid.oneSided': {
    zh: '网元不切开时，“{{grid}}”的网元都落在线的同一侧。请移动分割线，或改为切开线上的网元。',
    en: 'With cells kept whole, all cells of “{{grid}}” lie on one side of the line. Move the line, or let it cut the cells.',
  },
  'splitGrid.partTooSmall': {
    zh: '网元 {{cell}} 会被切出只有 {{area}} 平方米的碎块（下限 {{smallest}} 平方米）。请移开分割线，让它沿着已有边界走，或选择不切开网元。',
    en: 'Cell {{cell}} would get a part of only {{area}} m² (the least is {{smallest}} m²). Move the line away, let it follow the existing boundary, or keep cells whole.',
  },
  'step.grid.transfer': { zh: '划转 {{count}} 个网格', en: 'Transfer {{count}} grids' },
  'step.grid.merge': { zh: '合并 {{count}} 个网格', en: 'Merge {{count}} grids' },
  'step.grid.split': { zh: '划分网格', en: 'Split grid' },
  'ruleTitle.G10': { zh: '地块连成一片', en: 'Ground hangs together' },
  'rule.G10': {
    zh: '网元“{{name}}”分成 {{parts}} 块，最大的一块飞地 {{area}} 平方米。',
    en: 'The cell “{{name}}” has {{parts}} parts; the largest detached one has {{area}} m².',
  },
  'rule.G10.grid': {
    zh: '第 {{level}} 级网格“{{name}}”不连片，分成 {{parts}} 块，最大的一块飞地 {{area}} 平方米。',
    en: 'The level-{{level}} grid “{{name}}” is not contiguous: {{parts}} parts, the largest detached one has {{area}} m².',
  },
  'ruleAdvice.G10': {
    zh: '请把飞地划给相邻的网格或网元，或说明保留的原因。',
    en: 'Give the detached part to a neighbour, or say why it stays.',
  },
} as const satisfies Sentences;
