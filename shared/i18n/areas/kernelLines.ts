import type { Sentences } from '../sentences';

export const kernelLineSentences = {
  'reshapeEdge.strokeCrossesItself': {
    zh: '这一笔自己相交或相接，未做任何修改。请一笔画过，不要绕回已画的部分。',
    en: 'The stroke crosses or touches itself; nothing was changed. Draw it in one sweep that does not come back to itself.',
  },
  'reshapeEdge.strokeMeetsNoBoundary': {
    zh: '这一笔没有碰到任何网元边界。请从边界上起笔，并画回边界。',
    en: 'The stroke meets no boundary. Start it on a boundary and bring it back to one.',
  },
  'reshapeEdge.strokeEndsInside': {
    zh: '这一笔在网元 {{cell}} 内部中断，没有回到边界。请把它画回出发的网元。',
    en: 'The stroke ends inside cell {{cell}} and does not come back to the boundary. Bring it back to the cell where it began.',
  },
  'reshapeEdge.strokeFollowsBoundary': {
    zh: '这一笔完全沿着已有边界，没有可修改的地方。请离开边界画出新的走向。',
    en: 'The stroke follows the existing boundary all the way, so nothing changes. Leave the boundary where it should run elsewhere.',
  },
  'reshapeEdge.leavesNetwork': {
    zh: '这一笔中途离开了网元覆盖的范围（到了本地网之外或空白处）。请只在网元之内画。',
    en: 'The stroke leaves the ground of the cells on its way (beyond the network, or into a gap). Draw it within the cells only.',
  },
  'reshapeEdge.neverReturns': {
    zh: '看不出这一笔要改哪个网元的边界：它没有回到出发的网元。请从一个网元出发，画回同一个网元。',
    en: 'It is not clear whose boundary this stroke redraws: it does not come back to the cell it left. Start from one cell and return to the same one.',
  },
  'reshapeEdge.notThisCell': {
    zh: '这一笔没有离开网元 {{cell}} 再回到它的边界。请从它的边界起笔并画回来，或改选另一个网元。',
    en: 'The stroke does not leave cell {{cell}} and come back to its boundary. Start and end on its boundary, or name another cell.',
  },
  'reshapeEdge.swallowsCell': {
    zh: '这一笔会占去网元 {{cell}}（{{name}}）的全部地块。要并掉它请用合并；否则请绕开它。',
    en: 'The stroke would take all ground of cell {{cell}} ({{name}}). Merge it if it should go; otherwise draw around it.',
  },
  'simplifyEdges.outlineFrozen': {
    zh: '所选 {{count}} 条边界都在本地网外轮廓上，外轮廓已锁定，不能简化。请选择内部边界。',
    en: 'All {{count}} boundaries lie on the outline of the network, which is frozen. Choose inner boundaries.',
  },
  'simplifyEdges.nothingChanges': {
    zh: '在这个容差内没有可以去掉的拐点。请加大容差。',
    en: 'No vertex can be dropped within this tolerance. Choose a larger one.',
  },
  'smoothEdges.outlineFrozen': {
    zh: '所选 {{count}} 条边界都在本地网外轮廓上，外轮廓已锁定，不能平滑。请选择内部边界。',
    en: 'All {{count}} boundaries lie on the outline of the network, which is frozen. Choose inner boundaries.',
  },
  'smoothEdges.nothingChanges': {
    zh: '没有可以平滑的拐点。请加大容差，或允许更尖的拐角。',
    en: 'There is no corner to round. Choose a larger tolerance, or allow sharper corners.',
  },
  'straightenEdge.notOneEdge': {
    zh: '这两个拐点不在同一条边界上。请在同一条边界上选两个不同的拐点。',
    en: 'These corners do not lie on one boundary. Choose two different corners of the same boundary.',
  },
  'straightenEdge.outlineFrozen': {
    zh: '这条边界在本地网外轮廓上，外轮廓已锁定，不能拉直。请选择内部边界。',
    en: 'This boundary lies on the outline of the network, which is frozen. Choose an inner one.',
  },
  'straightenEdge.alreadyStraight': {
    zh: '这两个拐点之间已经是直线。请选相距更远的拐点。',
    en: 'The boundary between these corners is straight already. Choose corners farther apart.',
  },
  'alignToLine.outlineFrozen': {
    zh: '所选 {{count}} 条边界都在本地网外轮廓上，外轮廓已锁定，不能贴合。请选择内部边界。',
    en: 'All {{count}} boundaries lie on the outline of the network, which is frozen. Choose inner boundaries.',
  },
  'alignToLine.nothingNear': {
    zh: '所选边界没有一段沿着这条线走在容差之内。请加大容差，或选择靠近这条线的边界。',
    en: 'None of the boundaries runs along this line within the tolerance. Choose a larger tolerance, or boundaries nearer to the line.',
  },
  'command.noBoundaryNamed': {
    zh: '没有指明要改哪些边界。请给出网元、相邻的两个网元，或边界上的一点。',
    en: 'No boundary is named. Give cells, two neighbouring cells, or a point on the boundary.',
  },
  'command.noneBetween': {
    zh: '网元 {{cell}} 与 {{other}} 没有共同的边界。请选两个相邻的网元。',
    en: 'Cells {{cell}} and {{other}} share no boundary. Choose two neighbours.',
  },
  'step.boundary.reshape': { zh: '重画边界', en: 'Redraw boundary' },
  'step.boundary.simplify': { zh: '简化边界', en: 'Simplify boundaries' },
  'step.boundary.smooth': { zh: '平滑边界', en: 'Smooth boundaries' },
  'step.boundary.straighten': { zh: '拉直边界', en: 'Straighten boundary' },
  'step.boundary.align': { zh: '边界贴合线条', en: 'Align boundaries to a line' },
} as const satisfies Sentences;
