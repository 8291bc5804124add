import type { Sentences } from '../sentences';

/** Words on the map and the head-up line of every tool. */
export const mapToolSentences = {
  'map.cellCount': { zh: '{{count}} 个网元', en: '{{count}} cells' },
  'map.newPart': { zh: '新网元', en: 'New cell' },
  'map.level.1': { zh: '一级', en: 'L1' },
  'map.level.2': { zh: '二级', en: 'L2' },
  'map.level.3': { zh: '三级', en: 'L3' },
  'map.level.4': { zh: '网元', en: 'Cells' },

  'render.done': {
    zh: '已生成图片 {{out}}：{{width}} × {{height}} 像素，比例尺约 1:{{scale}}。',
    en: 'Painted {{out}}: {{width}} × {{height}} pixels, about 1:{{scale}}.',
  },
  'render.notWritten': {
    zh: '无法写入图片 {{path}}。请检查文件夹是否存在、是否可写。',
    en: 'The picture {{path}} cannot be written. Check that its folder exists and is writable.',
  },
  'render.noGround': {
    zh: '方案中还没有网元，没有可绘制的内容。请先导入网元，或用 --bbox 指定范围。',
    en: 'The plan has no cells yet, so there is nothing to paint. Import cells first, or name a part with --bbox.',
  },
  'render.badBox': {
    zh: '“{{text}}”不是有效范围。请按“最小X,最小Y,最大X,最大Y”给出以米为单位的四个数。',
    en: '“{{text}}” is no rectangle. Give four numbers in metres: minX,minY,maxX,maxY.',
  },

  'tool.select.idle': {
    zh: '选择：单击选中，Shift+拖动框选，Ctrl+拖动套索',
    en: 'Select: click, Shift+drag a rectangle, Ctrl+drag a lasso',
  },
  'tool.select.more': {
    zh: '选择：Shift+单击增减，Ctrl+G 扩选相邻，Z 缩放到所选，Esc 取消选择',
    en: 'Select: Shift+click adds or removes, Ctrl+G grows, Z zooms to it, Esc clears',
  },
  'tool.select.stacked': {
    zh: '此处有 {{count}} 个对象重叠，按 Tab 切换',
    en: '{{count}} things here: Tab for the next one',
  },

  'tool.split.idle': {
    zh: '分割：从网元外单击起画，横穿一个或多个网元',
    en: 'Split: click outside a cell and draw across one or several',
  },
  'tool.split.drawing': {
    zh: '分割：继续单击，穿出网元另一侧；Backspace 退回一点，Esc 取消',
    en: 'Split: go on beyond the other side; Backspace removes a vertex, Esc cancels',
  },
  'tool.split.ready': {
    zh: '分割：分成 {{count}} 块；双击、回车或右键完成，F 换一块保留原编码',
    en: 'Split into {{count}} parts: double-click, Enter or right-click to finish, F changes which part keeps the code',
  },

  'tool.carve.idle': { zh: '挖出：单击画出新网元的轮廓', en: 'Cut out: click the corners of the new cell' },
  'tool.carve.drawing': {
    zh: '挖出：继续单击轮廓；Backspace 退回一点，Esc 取消',
    en: 'Cut out: go on along the outline; Backspace removes a vertex, Esc cancels',
  },
  'tool.carve.ready': {
    zh: '挖出：双击、回车、右键或单击起点完成',
    en: 'Cut out: double-click, Enter, right-click or the first corner to finish',
  },
  'tool.carve.granularity': {
    zh: '粒度：{{granularity}}（按 G 更换）',
    en: 'Granularity: {{granularity}} (G changes it)',
  },

  'tool.merge.idle': {
    zh: '合并：单击选取相邻网元，已选 {{count}} 个',
    en: 'Merge: click cells that touch, {{count}} chosen',
  },
  'tool.merge.ready': {
    zh: '合并 {{count}} 个网元：回车、双击或右键完成，面积最大的保留编码',
    en: 'Merge {{count}} cells: Enter, double-click or right-click to finish, the largest keeps its code',
  },

  'tool.bind.chooseBox': { zh: '捆绑：先单击一个箱盒', en: 'Bind: click a box first' },
  'tool.bind.chooseCell': {
    zh: '箱盒 {{box}}：单击它所属的网元',
    en: 'Box {{box}}: click the cell that it belongs to',
  },
  'tool.bind.ready': {
    zh: '箱盒 {{box}} → 网元 {{cell}}“{{name}}”：单击捆绑',
    en: 'Box {{box}} → cell {{cell}} “{{name}}”: click to bind',
  },
  'tool.bind.suggested': {
    zh: '回车确认建议：网元 {{cell}}',
    en: 'Enter confirms the suggestion: cell {{cell}}',
  },
} as const satisfies Sentences;
