import type { Sentences } from '../sentences';

/** Corners and edges: moving, setting, deleting and joining them. */
export const kernelShapeSentences = {
  'command.noCorner': {
    zh: '该位置（毫米坐标 {{x}}, {{y}}）附近没有节点或拐点。请点得近一些，或放大查找范围。',
    en: 'There is no node or vertex near this place (millimetres {{x}}, {{y}}). Point closer to it, or widen the reach.',
  },
  'command.noEdge': {
    zh: '该位置（毫米坐标 {{x}}, {{y}}）附近没有边界。请点得近一些，或放大查找范围。',
    en: 'There is no boundary near this place (millimetres {{x}}, {{y}}). Point closer to it, or widen the reach.',
  },
  'moveEdge.endFrozen': {
    zh: '这条边界的端点在本地网外轮廓上，外轮廓已锁定。请让端点保持不动，只移动中间的拐点。',
    en: 'This boundary ends on the outline of the local network, which is frozen. Let its ends stay and move only the vertices between them.',
  },
  'moveEdge.nothingBetween': {
    zh: '这条边界的两个端点之间没有拐点，端点不动就没有可移动的部分。请先插入拐点。',
    en: 'This boundary has no vertices between its ends, so nothing can move while they stay. Insert a vertex first.',
  },
  'insertVertex.alreadyThere': {
    zh: '这里已经有节点或拐点，可以直接移动它。',
    en: 'There is a node or vertex at this place already: move that one.',
  },
  'deleteVertices.outlineFrozen': {
    zh: '所选拐点中有一个在本地网外轮廓上，外轮廓已锁定，不能删除。请把它移出选择。',
    en: 'One of the corners lies on the outline of the local network, which is frozen. Take it out of the selection.',
  },
  'deleteVertices.nodeNeeded': {
    zh: '这个节点有三条或更多边界相交，不能删除。请移动它，或先合并相邻的网元。',
    en: 'Three or more boundaries meet at this node, so it cannot be deleted. Move it, or merge cells beside it first.',
  },
  'deleteVertices.ringTooShort': {
    zh: '删除后网元 {{cell}} 的边界不足三个拐点。请至少保留三个。',
    en: 'The boundary of cell {{cell}} would be left with fewer than three corners. Keep at least three.',
  },
  'snapTogether.oneCorner': {
    zh: '两处是同一个拐点，没有可并拢的内容。请选择另一个拐点。',
    en: 'Both places name the same corner: there is nothing to join. Choose another corner.',
  },
  'snapTogether.tooFar': {
    zh: '两个拐点相距 {{distance}} 米，超过容差 {{tolerance}} 米。请选择更近的拐点，或放大容差。',
    en: 'The corners are {{distance}} m apart, more than the tolerance of {{tolerance}} m. Choose nearer corners, or widen the tolerance.',
  },
  'snapTogether.bothFrozen': {
    zh: '两个拐点都在本地网外轮廓上，外轮廓已锁定，不能并拢。请改选一个内部的拐点。',
    en: 'Both corners lie on the outline of the local network, which is frozen. Choose one that lies inside.',
  },
  'snapTogether.losesCell': {
    zh: '并拢后网元 {{cell}}“{{name}}”将没有地块。请改为把它合并到相邻网元。',
    en: 'Joining these corners would leave cell {{cell}} “{{name}}” without ground. Merge it with a neighbour instead.',
  },
  'dissolveNode.notANode': {
    zh: '这里是拐点，不是节点，不需要取消。要去掉它，请用“删除拐点”。',
    en: 'This is a vertex, not a node: there is nothing to dissolve. Delete it to be rid of it.',
  },
  'dissolveNode.boundariesMeet': {
    zh: '有 {{count}} 条边界在这个节点相交，不能取消它。请先合并相邻的网元。',
    en: '{{count}} boundaries meet at this node, so it is needed. Merge cells beside it first.',
  },
  'dissolveNode.closesBoundary': {
    zh: '网元 {{cell}} 的封闭边界从这个节点开始，也在这里结束，必须保留它。',
    en: 'The closed boundary of cell {{cell}} begins and ends at this node, so it has to stay.',
  },
  'step.vertices.move': { zh: '移动 {{count}} 个边界拐点', en: 'Move {{count}} boundary corners' },
  'step.edge.move': { zh: '移动一条边界', en: 'Move a boundary' },
  'step.vertex.insert': { zh: '插入边界拐点', en: 'Insert a boundary corner' },
  'step.vertices.delete': { zh: '删除 {{count}} 个边界拐点', en: 'Delete {{count}} boundary corners' },
  'step.nodes.snap': { zh: '并拢两个拐点', en: 'Join two corners' },
  'step.node.dissolve': { zh: '取消多余节点', en: 'Dissolve a superfluous node' },
} as const satisfies Sentences;
