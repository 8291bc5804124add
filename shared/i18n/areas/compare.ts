import type { Sentences } from '../sentences';

/** Two states of a plan side by side: `compare.<KIND>` one difference, `compareTotal.<KIND>` how many of a kind. */
export const compareSentences = {
  'compare.SPLIT': {
    zh: '{{before}}“{{name}}”拆分为 {{parts}} 个：{{after}}',
    en: '{{before}} “{{name}}” was split into {{parts}}: {{after}}',
  },
  'compare.MERGE': {
    zh: '{{before}} 合并为 {{after}}“{{name}}”',
    en: '{{before}} were merged into {{after}} “{{name}}”',
  },
  'compare.CUT_OUT': {
    zh: '从 {{before}}“{{name}}”中挖出 {{made}}“{{other}}”，{{hectares}} 公顷',
    en: '{{made}} “{{other}}”, {{hectares}} ha, was cut out of {{before}} “{{name}}”',
  },
  'compare.REDRAWN': {
    zh: '{{before}} 的地面重新划分出 {{after}}',
    en: '{{after}} was drawn anew from ground of {{before}}',
  },
  'compare.RECODED': {
    zh: '{{before}}“{{name}}”换码为 {{after}}',
    en: '{{before}} “{{name}}” has the new code {{after}}',
  },
  'compare.BOUNDARY': {
    zh: '{{first}}“{{name}}”与 {{second}}“{{other}}”之间移界 {{hectares}} 公顷',
    en: 'the boundary between {{first}} “{{name}}” and {{second}} “{{other}}” moved by {{hectares}} ha',
  },
  'compare.VERTICES': {
    zh: '{{before}}“{{name}}”的界点有变，地面不变',
    en: '{{before}} “{{name}}” has other boundary points on the same ground',
  },
  'compare.GROUND_GAINED': {
    zh: '{{after}}“{{name}}”得到 {{hectares}} 公顷无主地面',
    en: '{{after}} “{{name}}” gained {{hectares}} ha of ground without a cell',
  },
  'compare.GROUND_LOST': {
    zh: '{{before}}“{{name}}”有 {{hectares}} 公顷地面不再属于任何网元',
    en: '{{before}} “{{name}}” lost {{hectares}} ha to no cell',
  },
  'compare.CELL_ADDED': { zh: '新增网元 {{after}}“{{name}}”', en: 'new cell {{after}} “{{name}}”' },
  'compare.CELL_RETIRED': { zh: '网元 {{before}}“{{name}}”撤销', en: 'cell {{before}} “{{name}}” is gone' },
  'compare.RECLASSIFIED': {
    zh: '{{code}}“{{name}}”由{{from}}改为{{to}}',
    en: '{{code}} “{{name}}” was reclassified from {{from}} to {{to}}',
  },
  'compare.REPARENTED': {
    zh: '{{code}}“{{name}}”由“{{from}}”划归“{{to}}”',
    en: '{{code}} “{{name}}” moved from “{{from}}” to “{{to}}”',
  },
  'compare.RENAMED': {
    zh: '{{code}} 由“{{from}}”改名“{{to}}”',
    en: '{{code}} was renamed from “{{from}}” to “{{to}}”',
  },
  'compare.ATTRIBUTES': {
    zh: '{{code}}“{{name}}”改了 {{fields}}',
    en: '{{code}} “{{name}}”: {{fields}} changed',
  },
  'compare.GRID_ADDED': {
    zh: '新增{{level}}级网格 {{code}}“{{name}}”',
    en: 'new level-{{level}} grid {{code}} “{{name}}”',
  },
  'compare.GRID_RETIRED': {
    zh: '{{level}}级网格 {{code}}“{{name}}”撤销',
    en: 'level-{{level}} grid {{code}} “{{name}}” is gone',
  },
  'compare.GRID_MOVED': {
    zh: '{{level}}级网格 {{code}}“{{name}}”由“{{from}}”划归“{{to}}”',
    en: 'level-{{level}} grid {{code}} “{{name}}” moved from “{{from}}” to “{{to}}”',
  },
  'compare.GRID_RENAMED': {
    zh: '{{level}}级网格 {{code}} 由“{{from}}”改名“{{to}}”',
    en: 'level-{{level}} grid {{code}} was renamed from “{{from}}” to “{{to}}”',
  },
  'compare.GRID_ATTRIBUTES': {
    zh: '网格 {{code}}“{{name}}”改了 {{fields}}',
    en: 'grid {{code}} “{{name}}”: {{fields}} changed',
  },
  'compare.RESPONSIBLE': {
    zh: '{{code}}“{{name}}”的责任人由 {{from}} 改为 {{to}}',
    en: '{{code}} “{{name}}” is answered for by {{to}} instead of {{from}}',
  },
  'compare.CLAIM': {
    zh: '{{code}}“{{name}}”的认领由 {{from}} 改为 {{to}}',
    en: '{{code}} “{{name}}” is claimed by {{to}} instead of {{from}}',
  },
  'compare.SUPPORT': {
    zh: '{{code}}“{{name}}”的支撑网点由 {{from}} 改为 {{to}}',
    en: '{{code}} “{{name}}” is supported by outlet {{to}} instead of {{from}}',
  },
  'compare.BOX_CELL': {
    zh: '箱盒 {{code}} 由 {{from}} 改挂 {{to}}',
    en: 'box {{code}} moved from cell {{from}} to {{to}}',
  },
  'compare.BOX_ADDED': { zh: '新增箱盒 {{code}}', en: 'new box {{code}}' },
  'compare.BOX_REMOVED': { zh: '箱盒 {{code}} 已删除', en: 'box {{code}} is gone' },
  'compare.BOX_CHANGED': { zh: '箱盒 {{code}} 改了 {{fields}}', en: 'box {{code}}: {{fields}} changed' },
  'compare.OUTLET': { zh: '网点 {{code}}“{{name}}”有变化', en: 'outlet {{code}} “{{name}}” changed' },
  'compare.EXCHANGE': { zh: '端局 {{code}}“{{name}}”有变化', en: 'exchange {{code}} “{{name}}” changed' },
  'compare.COVERAGE': {
    zh: '端局 {{code}} 的覆盖范围有变化',
    en: 'the coverage of exchange {{code}} changed',
  },
  'compare.STAFF': { zh: '人员 {{code}}“{{name}}”有变化', en: 'person {{code}} “{{name}}” changed' },

  'compareTotal.SPLIT_one': { zh: '{{count}} 处拆分', en: '{{count}} split' },
  'compareTotal.SPLIT_other': { zh: '{{count}} 处拆分', en: '{{count}} splits' },
  'compareTotal.MERGE_one': { zh: '{{count}} 处合并', en: '{{count}} merge' },
  'compareTotal.MERGE_other': { zh: '{{count}} 处合并', en: '{{count}} merges' },
  'compareTotal.CUT_OUT_one': { zh: '{{count}} 处挖出', en: '{{count}} cut-out' },
  'compareTotal.CUT_OUT_other': { zh: '{{count}} 处挖出', en: '{{count}} cut-outs' },
  'compareTotal.REDRAWN_one': { zh: '{{count}} 个网元重划', en: '{{count}} cell redrawn' },
  'compareTotal.REDRAWN_other': { zh: '{{count}} 个网元重划', en: '{{count}} cells redrawn' },
  'compareTotal.RECODED_one': { zh: '{{count}} 个网元换码', en: '{{count}} cell recoded' },
  'compareTotal.RECODED_other': { zh: '{{count}} 个网元换码', en: '{{count}} cells recoded' },
  'compareTotal.BOUNDARY_one': {
    zh: '{{count}} 处移界共 {{hectares}} 公顷',
    en: '{{count}} boundary move of {{hectares}} ha',
  },
  'compareTotal.BOUNDARY_other': {
    zh: '{{count}} 处移界共 {{hectares}} 公顷',
    en: '{{count}} boundary moves of {{hectares}} ha',
  },
  'compareTotal.GROUND_GAINED_one': {
    zh: '{{count}} 个网元得到无主地面',
    en: '{{count}} cell gained ground',
  },
  'compareTotal.GROUND_GAINED_other': {
    zh: '{{count}} 个网元得到无主地面',
    en: '{{count}} cells gained ground',
  },
  'compareTotal.GROUND_LOST_one': { zh: '{{count}} 个网元失去地面', en: '{{count}} cell lost ground' },
  'compareTotal.GROUND_LOST_other': { zh: '{{count}} 个网元失去地面', en: '{{count}} cells lost ground' },
  'compareTotal.VERTICES_one': {
    zh: '{{count}} 个网元只改界点',
    en: '{{count}} cell with other boundary points',
  },
  'compareTotal.VERTICES_other': {
    zh: '{{count}} 个网元只改界点',
    en: '{{count}} cells with other boundary points',
  },
  'compareTotal.CELL_ADDED_one': { zh: '新增 {{count}} 个网元', en: '{{count}} new cell' },
  'compareTotal.CELL_ADDED_other': { zh: '新增 {{count}} 个网元', en: '{{count}} new cells' },
  'compareTotal.CELL_RETIRED_one': { zh: '撤销 {{count}} 个网元', en: '{{count}} cell gone' },
  'compareTotal.CELL_RETIRED_other': { zh: '撤销 {{count}} 个网元', en: '{{count}} cells gone' },
  'compareTotal.RECLASSIFIED_one': { zh: '{{count}} 个网元改粒度', en: '{{count}} cell reclassified' },
  'compareTotal.RECLASSIFIED_other': { zh: '{{count}} 个网元改粒度', en: '{{count}} cells reclassified' },
  'compareTotal.REPARENTED_one': { zh: '{{count}} 个网元改上级', en: '{{count}} cell under another grid' },
  'compareTotal.REPARENTED_other': { zh: '{{count}} 个网元改上级', en: '{{count}} cells under another grid' },
  'compareTotal.RENAMED_one': { zh: '{{count}} 个网元改名', en: '{{count}} cell renamed' },
  'compareTotal.RENAMED_other': { zh: '{{count}} 个网元改名', en: '{{count}} cells renamed' },
  'compareTotal.ATTRIBUTES_one': { zh: '{{count}} 个网元改属性', en: '{{count}} cell with other attributes' },
  'compareTotal.ATTRIBUTES_other': {
    zh: '{{count}} 个网元改属性',
    en: '{{count}} cells with other attributes',
  },
  'compareTotal.GRID_ADDED_one': { zh: '新增 {{count}} 个网格', en: '{{count}} new grid' },
  'compareTotal.GRID_ADDED_other': { zh: '新增 {{count}} 个网格', en: '{{count}} new grids' },
  'compareTotal.GRID_RETIRED_one': { zh: '撤销 {{count}} 个网格', en: '{{count}} grid gone' },
  'compareTotal.GRID_RETIRED_other': { zh: '撤销 {{count}} 个网格', en: '{{count}} grids gone' },
  'compareTotal.GRID_MOVED_one': { zh: '{{count}} 个网格改上级', en: '{{count}} grid moved' },
  'compareTotal.GRID_MOVED_other': { zh: '{{count}} 个网格改上级', en: '{{count}} grids moved' },
  'compareTotal.GRID_RENAMED_one': { zh: '{{count}} 个网格改名', en: '{{count}} grid renamed' },
  'compareTotal.GRID_RENAMED_other': { zh: '{{count}} 个网格改名', en: '{{count}} grids renamed' },
  'compareTotal.GRID_ATTRIBUTES_one': {
    zh: '{{count}} 个网格改属性',
    en: '{{count}} grid with other attributes',
  },
  'compareTotal.GRID_ATTRIBUTES_other': {
    zh: '{{count}} 个网格改属性',
    en: '{{count}} grids with other attributes',
  },
  'compareTotal.RESPONSIBLE_one': {
    zh: '{{count}} 个网格换责任人',
    en: '{{count}} grid with another responsible person',
  },
  'compareTotal.RESPONSIBLE_other': {
    zh: '{{count}} 个网格换责任人',
    en: '{{count}} grids with another responsible person',
  },
  'compareTotal.CLAIM_one': { zh: '{{count}} 处认领变更', en: '{{count}} claim changed' },
  'compareTotal.CLAIM_other': { zh: '{{count}} 处认领变更', en: '{{count}} claims changed' },
  'compareTotal.SUPPORT_one': { zh: '{{count}} 处支撑变更', en: '{{count}} support changed' },
  'compareTotal.SUPPORT_other': { zh: '{{count}} 处支撑变更', en: '{{count}} supports changed' },
  'compareTotal.BOX_CELL_one': { zh: '{{count}} 个箱盒换网元', en: '{{count}} box changes cell' },
  'compareTotal.BOX_CELL_other': { zh: '{{count}} 个箱盒换网元', en: '{{count}} boxes change cell' },
  'compareTotal.BOX_ADDED_one': { zh: '新增 {{count}} 个箱盒', en: '{{count}} new box' },
  'compareTotal.BOX_ADDED_other': { zh: '新增 {{count}} 个箱盒', en: '{{count}} new boxes' },
  'compareTotal.BOX_REMOVED_one': { zh: '删除 {{count}} 个箱盒', en: '{{count}} box gone' },
  'compareTotal.BOX_REMOVED_other': { zh: '删除 {{count}} 个箱盒', en: '{{count}} boxes gone' },
  'compareTotal.BOX_CHANGED_one': { zh: '{{count}} 个箱盒改属性', en: '{{count}} box changed' },
  'compareTotal.BOX_CHANGED_other': { zh: '{{count}} 个箱盒改属性', en: '{{count}} boxes changed' },
  'compareTotal.OUTLET_one': { zh: '{{count}} 个网点变化', en: '{{count}} outlet changed' },
  'compareTotal.OUTLET_other': { zh: '{{count}} 个网点变化', en: '{{count}} outlets changed' },
  'compareTotal.EXCHANGE_one': { zh: '{{count}} 个端局变化', en: '{{count}} exchange changed' },
  'compareTotal.EXCHANGE_other': { zh: '{{count}} 个端局变化', en: '{{count}} exchanges changed' },
  'compareTotal.COVERAGE_one': { zh: '{{count}} 个端局覆盖变化', en: '{{count}} coverage changed' },
  'compareTotal.COVERAGE_other': { zh: '{{count}} 个端局覆盖变化', en: '{{count}} coverages changed' },
  'compareTotal.STAFF_one': { zh: '{{count}} 名人员变化', en: '{{count}} person changed' },
  'compareTotal.STAFF_other': { zh: '{{count}} 名人员变化', en: '{{count}} people changed' },
  'compareTotal.productsCell_one': { zh: '{{count}} 个产品换网元', en: '{{count}} product changes cell' },
  'compareTotal.productsCell_other': { zh: '{{count}} 个产品换网元', en: '{{count}} products change cell' },
  'compareTotal.productsManager_one': {
    zh: '{{count}} 个产品换责任人',
    en: '{{count}} product changes manager',
  },
  'compareTotal.productsManager_other': {
    zh: '{{count}} 个产品换责任人',
    en: '{{count}} products change manager',
  },
  'compareTotal.none': { zh: '两者相同', en: 'no difference' },
  'compareTotal.and': { zh: '，', en: ', ' },
  'compare.unit': {
    zh: '{{level}}级 {{code}} {{name}}：网元 {{cellsBefore}} → {{cellsAfter}}；{{what}}',
    en: 'level {{level}} {{code}} {{name}}: cells {{cellsBefore}} → {{cellsAfter}}; {{what}}',
  },
  'compare.more': { zh: '……另有 {{count}} 项，见 --json', en: '… {{count}} more, see --json' },
  'compare.codes': { zh: '{{first}} 等 {{count}} 个', en: '{{first}} and {{count}} more' },
} as const satisfies Sentences;
