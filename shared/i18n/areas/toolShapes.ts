import type { Sentences } from '../sentences';

/** Head-up lines of the tools that shape, paint and measure. */
export const toolShapeSentences = {
  'tool.split.extend': { zh: '两端自动延长（E 关闭）', en: 'Ends run on to the boundary (E: off)' },
  'tool.carve.building': {
    zh: '按 F 或双击，按建筑“{{name}}”的轮廓挖出',
    en: 'F or a double-click cuts out the building “{{name}}”',
  },

  'tool.strip.idle': {
    zh: '沿街带：单击沿道路画线，T 可追踪道路',
    en: 'Street strip: click along a road, T traces it',
  },
  'tool.strip.drawing': {
    zh: '沿街带：继续单击；Backspace 退回一点，Esc 取消',
    en: 'Street strip: go on; Backspace removes a vertex, Esc cancels',
  },
  'tool.strip.ready': {
    zh: '沿街带：双击、回车或右键完成',
    en: 'Street strip: double-click, Enter or right-click to finish',
  },
  'tool.strip.both': {
    zh: '宽 {{width}} m，两侧（[ ] 调宽，F 换侧）',
    en: '{{width}} m, both sides ([ ] width, F side)',
  },
  'tool.strip.left': {
    zh: '宽 {{width}} m，左侧（[ ] 调宽，F 换侧）',
    en: '{{width}} m, left side ([ ] width, F side)',
  },
  'tool.strip.right': {
    zh: '宽 {{width}} m，右侧（[ ] 调宽，F 换侧）',
    en: '{{width}} m, right side ([ ] width, F side)',
  },

  'tool.gap.idle': {
    zh: '填补缺口：把指针移到没有网元的地面上',
    en: 'Gap to cell: point at ground without a cell',
  },
  'tool.gap.ready': { zh: '填补缺口：单击填补', en: 'Gap to cell: click to fill it' },
  'tool.gap.new': { zh: '成为新网元（F 更换）', en: 'becomes a new cell (F changes it)' },
  'tool.gap.longestBorder': {
    zh: '并入公共边界最长的相邻网元（F 更换）',
    en: 'goes to the neighbour with the longest common border (F changes it)',
  },
  'tool.gap.largerArea': {
    zh: '并入面积最大的相邻网元（F 更换）',
    en: 'goes to the largest neighbour (F changes it)',
  },

  'tool.reshape.idle': {
    zh: '改边界：从边界上起笔，画出新的走向，再回到边界',
    en: 'Reshape: start on a boundary, draw its new course, come back to it',
  },
  'tool.reshape.drawing': {
    zh: '改边界：继续画，回到边界；Backspace 退回一点，Esc 取消',
    en: 'Reshape: go on and come back to the boundary; Backspace removes a vertex, Esc cancels',
  },
  'tool.reshape.ready': {
    zh: '改边界：双击、回车或右键完成',
    en: 'Reshape: double-click, Enter or right-click to finish',
  },

  'tool.nodes.idle': {
    zh: '改节点：把指针移到边界上，Shift 拖动框选拐点',
    en: 'Edit nodes: point at a boundary, Shift+drag chooses corners',
  },
  'tool.nodes.node': {
    zh: '共享节点，{{count}} 条边界在此相接：拖动，各边界一起移动；Delete 删除',
    en: 'Shared node, {{count}} boundaries meet here: drag, all of them follow; Delete removes it',
  },
  'tool.nodes.vertex': {
    zh: '边界拐点：拖动，两侧网元一起变化；Delete 删除',
    en: 'Vertex of a boundary: drag, the cells on both sides follow; Delete removes it',
  },
  'tool.nodes.edge': {
    zh: '边界：拖出新拐点，双击插入拐点，Ctrl+拖动移动整条边界',
    en: 'Boundary: drag a new vertex out of it, double-click inserts one, Ctrl+drag moves all of it',
  },
  'tool.nodes.chosen': {
    zh: '已选 {{count}} 个拐点：拖动其一全部移动，Delete 删除，Esc 取消',
    en: '{{count}} corners chosen: drag one to move all, Delete removes them, Esc forgets them',
  },
  'tool.nodes.pulling': { zh: '框选拐点：松开完成', en: 'Choosing corners: release to finish' },
  'tool.nodes.dragging.corner': {
    zh: '移动 {{distance}} m：松开完成，Esc 取消，Alt 暂停捕捉',
    en: 'Moved {{distance}} m: release to finish, Esc cancels, Alt suspends snapping',
  },
  'tool.nodes.dragging.chosen': {
    zh: '{{count}} 个拐点移动 {{distance}} m：松开完成，Esc 取消',
    en: '{{count}} corners moved {{distance}} m: release to finish, Esc cancels',
  },
  'tool.nodes.dragging.insert': {
    zh: '新拐点，移动 {{distance}} m：松开完成，Esc 取消',
    en: 'New vertex, moved {{distance}} m: release to finish, Esc cancels',
  },
  'tool.nodes.dragging.edge': {
    zh: '整条边界移动 {{distance}} m：松开完成，Esc 取消',
    en: 'Whole boundary moved {{distance}} m: release to finish, Esc cancels',
  },

  'tool.brush.choose': {
    zh: '刷子：先单击目标三级网格',
    en: 'Brush: click the level-3 grid that takes the cells',
  },
  'tool.brush.target': { zh: '刷子 → {{grid}}', en: 'Brush → {{grid}}' },
  'tool.brush.locked': { zh: '刷子 → {{grid}}（锁定）', en: 'Brush → {{grid}} (locked)' },
  'tool.brush.keys': {
    zh: '拖过网元；[ ] 大小，E、D 换目标，Alt+单击取目标，Q 锁定',
    en: 'Drag over cells; [ ] size, E, D other target, Alt+click takes one, Q locks',
  },
  'tool.brush.painted': {
    zh: '{{count}} 个网元将移入：松开完成，Esc 取消',
    en: '{{count}} cells will move: release to finish, Esc cancels',
  },

  'tool.divide.idle': {
    zh: '按规则划分：指向一个网元，F 换规则',
    en: 'Divide by rule: point at a cell, F changes the rule',
  },
  'tool.divide.ready': {
    zh: '按规则划分：单击或回车，分成 {{count}} 块',
    en: 'Divide by rule: click or Enter, {{count}} parts',
  },
  'tool.divide.load': {
    zh: '{{parts}} 块，在用线数相等（数字键 2–9 改块数）',
    en: '{{parts}} parts with equal lines in use (digits 2–9 change the number)',
  },
  'tool.divide.area': {
    zh: '{{parts}} 块，面积相等（数字键 2–9 改块数）',
    en: '{{parts}} parts of equal area (digits 2–9 change the number)',
  },
  'tool.divide.coverage': { zh: '沿端局线路覆盖', en: 'along exchange coverage' },
  'tool.divide.boxes': { zh: '按最近的箱盒', en: 'by the nearest box' },
  'tool.divide.roads': { zh: '沿道路、河流和铁路', en: 'along roads, rivers and railways' },

  'tool.classify.idle': {
    zh: '归类：单击网元，Shift+单击多选',
    en: 'Classify: click a cell, Shift+click for more',
  },
  'tool.classify.ready': { zh: '归类 {{count}} 个网元', en: 'Classify {{count}} cells' },
  'tool.classify.key': { zh: '{{key}} {{name}}', en: '{{key}} {{name}}' },
  'tool.classify.next': { zh: 'N 下一个未归类（“其他”）', en: 'N next unclassified (“other”)' },

  'tool.measure.idle': { zh: '测量：单击起点', en: 'Measure: click where to begin' },
  'tool.measure.length': { zh: '总长 {{length}} m', en: 'Length {{length}} m' },
  'tool.measure.area': { zh: '闭合面积 {{area}} m²', en: 'Area closed {{area}} m²' },
  'tool.measure.finished': { zh: '单击开始新的测量，Esc 清除', en: 'Click to measure again, Esc clears' },

  'command.tool.strip': { zh: '沿街带', en: 'Street strip' },
  'command.tool.gap': { zh: '填补缺口', en: 'Gap to cell' },
  'command.tool.divide': { zh: '按规则划分', en: 'Divide by rule' },
  'command.tool.classify': { zh: '快速归类', en: 'Classify by keys' },
  'command.tool.reshape': { zh: '改边界', en: 'Reshape boundary' },
  'command.tool.brush': { zh: '刷子（改归属）', en: 'Brush (reassign cells)' },
  'command.tool.measure': { zh: '测量', en: 'Measure' },
} as const satisfies Sentences;
