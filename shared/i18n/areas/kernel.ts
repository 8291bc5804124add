import type { Sentences } from '../sentences';

export const kernelSentences = {
  'kernel.wouldCross': {
    zh: '这样改会使网元边界相交或重叠（网元 {{cell}}），未做任何修改。请把线画得离已有边界和拐点远一些。',
    en: 'This would make boundaries cross or overlap (cell {{cell}}); nothing was changed. Keep the line clear of existing boundaries and corners.',
  },
  'kernel.wouldBreak': {
    zh: '这样改会破坏网元 {{cell}} 的边界，未做任何修改。请换一个位置再试。',
    en: 'This would break the boundary of cell {{cell}}; nothing was changed. Try another place.',
  },
  'kernel.cellTooSmall': {
    zh: '这样改会使网元 {{cell}} 只剩 {{area}} 平方米（下限 {{smallest}} 平方米），未做任何修改。请给它留出更多地块，或改用合并。',
    en: 'This would leave cell {{cell}} with only {{area}} m² (the least is {{smallest}} m²); nothing was changed. Leave it more ground, or merge it instead.',
  },
  'splitCells.lineMissesCell': {
    zh: '这条线没有穿过任何可分割的网元。请从网元外侧画起，穿过网元，画到另一侧之外。',
    en: 'The line crosses no cell that can be split. Start outside the cell, cross it, and end beyond its other side.',
  },
  'splitCells.lineEndsInside': {
    zh: '线在网元 {{cell}} 内部中断，没有把它分开。请把线延长到网元边界之外。',
    en: 'The line ends inside cell {{cell}} and does not divide it. Extend the line beyond the boundary.',
  },
  'splitCells.partTooSmall': {
    zh: '网元 {{cell}} 会被切出只有 {{area}} 平方米的碎块（下限 {{smallest}} 平方米）。请移开分割线，让它沿着已有边界走，或只分割其他网元。',
    en: 'Cell {{cell}} would get a part of only {{area}} m² (the least is {{smallest}} m²). Move the line away, let it follow the existing boundary, or cut the other cells only.',
  },
  'mergeCells.needsTwo': {
    zh: '合并至少需要两个网元。请按住 Shift 再点选一个。',
    en: 'Merging needs at least two cells. Hold Shift and click another one.',
  },
  'mergeCells.differentParents': {
    zh: '网元 {{cell}} 属于“{{parent}}”，网元 {{other}} 属于“{{otherParent}}”，不能直接合并。请先把其中一个划归到同一个三级网格。',
    en: 'Cell {{cell}} belongs to “{{parent}}”, cell {{other}} to “{{otherParent}}”: they cannot be merged. Transfer one of them to the same level-3 grid first.',
  },
  'moveVertex.noCorner': {
    zh: '这里没有可移动的节点或拐点。',
    en: 'There is no node or vertex to move at this place.',
  },
  'moveVertex.outlineFrozen': {
    zh: '这个拐点在本地网外轮廓上，外轮廓已锁定，不能移动。',
    en: 'This corner lies on the outline of the local network, which is frozen.',
  },
  'moveVertex.nothingMoves': { zh: '位置没有变化。', en: 'The place has not changed.' },
  'carveCell.ringTooSmall': {
    zh: '画出的范围小于 20 平方米。请画大一些。',
    en: 'The outline covers less than 20 m². Draw a larger one.',
  },
  'carveCell.ringCrossesItself': {
    zh: '画出的范围自相交。请重画，使轮廓线互不交叉。',
    en: 'The outline crosses itself. Draw it again without crossings.',
  },
  'carveCell.nothingToCut': {
    zh: '画出的范围与已有边界重合，没有可挖出的部分。',
    en: 'The outline follows existing boundaries all the way: there is nothing to cut out.',
  },
  'carveCell.swallowsCell': {
    zh: '画出的范围把网元 {{cell}}“{{name}}”整个包了进去。请避开它，或改用合并。',
    en: 'The outline would swallow cell {{cell}} “{{name}}” altogether. Avoid it, or merge instead.',
  },
  'updateCells.nothingChanges': { zh: '没有需要修改的内容。', en: 'Nothing would change.' },
  'updateCells.oneName': {
    zh: '名称只能逐个网元修改。',
    en: 'A name can be given to one cell at a time.',
  },
  'updateCells.nameTaken': {
    zh: '同一三级网格内已有名为“{{name}}”的网元。请换一个名称。',
    en: 'Another cell of the same level-3 grid is called “{{name}}”. Choose another name.',
  },
  'transferCells.notLevel3': {
    zh: '“{{grid}}”不是三级网格，网元只能划归三级网格。',
    en: '“{{grid}}” is not a level-3 grid; cells belong to level-3 grids.',
  },
  'transferCells.alreadyThere': {
    zh: '所选网元已经属于“{{grid}}”。',
    en: 'The cells belong to “{{grid}}” already.',
  },
  'transferCells.nameTaken': {
    zh: '“{{grid}}”内已有名为“{{name}}”的网元。请先改名。',
    en: '“{{grid}}” has a cell called “{{name}}” already. Rename one of them first.',
  },
  'bindBox.retired': {
    zh: '箱盒 {{box}} 已退网，不能捆绑。',
    en: 'Box {{box}} is retired and cannot be bound.',
  },
  'bindBox.alreadyBound': {
    zh: '箱盒 {{box}} 已经这样捆绑。',
    en: 'Box {{box}} is bound this way already.',
  },
  'unbindBox.notBound': { zh: '箱盒 {{box}} 没有捆绑。', en: 'Box {{box}} is not bound.' },
  'command.noCell': {
    zh: '方案中没有编码为 {{code}} 的网元。',
    en: 'The plan has no cell with code {{code}}.',
  },
  'command.noCellAt': {
    zh: '该位置（毫米坐标 {{x}}, {{y}}）不在任何网元内。',
    en: 'There is no cell at this place (millimetres {{x}}, {{y}}).',
  },
  'command.noGrid': {
    zh: '方案中没有编码为 {{code}} 的网格。',
    en: 'The plan has no grid with code {{code}}.',
  },
  'command.noBox': {
    zh: '方案中没有编码为 {{code}} 的箱盒。',
    en: 'The plan has no box with code {{code}}.',
  },
  'step.cell.split': { zh: '分割网元', en: 'Split cell' },
  'step.cell.merge': { zh: '合并 {{count}} 个网元', en: 'Merge {{count}} cells' },
  'step.cell.carve': { zh: '挖出新网元', en: 'Cut out a cell' },
  'step.cell.update': { zh: '修改网元属性', en: 'Edit cell attributes' },
  'step.cell.classify': { zh: '{{count}} 个网元归类', en: 'Classify {{count}} cells' },
  'step.cell.transfer': { zh: '划转 {{count}} 个网元', en: 'Transfer {{count}} cells' },
  'step.vertex.move': { zh: '移动边界拐点', en: 'Move a boundary corner' },
  'step.box.bind': { zh: '捆绑箱盒 {{box}}', en: 'Bind box {{box}}' },
  'step.box.unbind': { zh: '解除捆绑 {{box}}', en: 'Unbind box {{box}}' },
} as const satisfies Sentences;
