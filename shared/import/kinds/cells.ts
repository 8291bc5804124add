import { text } from '../field';
import type { GroundKind } from '../kind';

/** 网元: polygons that become cells by the kernel's build; their columns are understood by `mapAttributes`. */
export const cells: GroundKind = {
  storage: 'GROUND',
  id: 'cells',
  fields: {
    code: text('编码|网元编码|网格编码|code|cellcode|gridcode|geoid|geoid10|geoid20', 80),
    name: text('名称|网元名称|name|cellname|namelsad', 120),
    parent: text('上级|上级编码|上级网格|所属网格|三级网格|parent|parentcode|l3|level3', 120),
    granularity: text('粒度|网元粒度|类型|类别|granularity|category', 60),
    households: text('户数|住户数|households', 20),
    level1: text('一级网格|一级网格编码|level1|l1', 120),
    level2: text('二级网格|二级网格编码|level2|l2', 120),
    level: text('级别|层级|网格级别|level', 20),
    priority: text('优先级|priority', 20),
    adminCode: text('行政区划代码|行政代码|区划代码|admincode', 12),
  },
  shape: { kinds: ['POLYGON'], required: true },
  hints: ['网元', '网格', 'cell', 'precinct'],
};
