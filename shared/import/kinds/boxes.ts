import { ok, refuse, type Refusal } from '../../base/result';
import type { BoxRecord } from '../../document/records/network';
import type { PlanView } from '../../document/view';
import { parseAddress } from '../../network/parseAddress';
import { keyText } from '../cellText';
import { coded, count, text } from '../field';
import { groundOf } from '../place';
import { recordKind } from '../planRecords';

const fields = {
  code: text(
    '编码|箱盒编码|设备编码|箱体编码|箱号|交接箱编码|分线盒编码|code|box code|boxcode|boxno',
    80,
    'required',
    'key',
  ),
  type: coded(
    '类型|箱盒类型|设备类型|箱体类型|type|box type|boxtype',
    {
      J: '电缆交接箱|交接箱|电交|铜缆交接箱|cross-connect|cross-connect cabinet|cabinet',
      FX: '分线盒|分线箱|电缆分线盒|distribution box',
      GJ: '光交接箱|光交|光缆交接箱|光交箱|主干光交|配线光交|fibre cross-connect|fiber cross-connect',
      GF: '光分纤箱|分纤箱|光分线箱|分纤盒|fibre distribution box|fiber distribution box',
      OBD: '分光器|光分路器|分光箱|splitter',
    },
    'required',
  ),
  medium: coded('介质|传输介质|线路类型|medium', {
    COPPER: '铜缆|铜线|电缆|铜',
    FIBRE: '光缆|光纤|光|fiber',
  }),
  exchange: text('所属局站|局站|端局|所属端局|局所|机房|exchange|office', 120),
  parent: text('上级|上级箱盒|上级编码|上级设备|上联设备|上联箱|主干箱|parent|parent box|parent code', 80),
  address: text('地址|安装地址|设备地址|标准地址|位置|装机地址|address|location', 300),
  capacity: count('容量|总容量|端口数|总端口|芯数|capacity|ports'),
  used: count('占用|已用|已占用|占用数|实占|used|occupied'),
  status: coded('状态|设备状态|使用状态|status|state', {
    PLANNED: '规划|在建|计划|设计',
    IN_SERVICE: '在用|在网|现网|使用中|运行|正常|in service|active',
    CUTTING_OVER: '割接中|割接',
    RETIRED: '停用|退网|拆除|退役|废弃|retired|removed',
  }),
} as const;

/** 箱盒: kept under the resource system's code. Half of them have no coordinates, some not even an address. */
export const boxes = recordKind({
  id: 'boxes',
  table: 'box',
  fields,
  shape: { kinds: ['POINT'], required: false },
  hints: ['箱', '盒', '光交', '分纤', '分光', 'box', 'cabinet'],
  key: ({ code = '' }) => ok(keyText(code)),
  keyOf: ({ code }) => keyText(code),
  make: (values, place, before, { id, finder, idOf, note }) => {
    const exchange = values.exchange === undefined ? undefined : finder.find('exchange', values.exchange);
    if (values.exchange !== undefined && exchange === undefined)
      note('import.row.unknownExchange', { text: values.exchange });
    const named = values.parent === undefined ? undefined : keyText(values.parent);
    const parent = named === undefined ? undefined : idOf(named);
    // Many lists name the exchange in the column of the parent: direct distribution.
    const direct =
      parent === undefined && values.parent !== undefined
        ? finder.find('exchange', values.parent)
        : undefined;
    if (values.parent !== undefined && parent === undefined && direct === undefined)
      note('import.row.unknownParent', { text: values.parent });
    const { x, y } = place === null ? { x: before?.x ?? null, y: before?.y ?? null } : groundOf(place);
    const address = values.address ?? before?.address ?? '';
    const type = values.type ?? before?.type ?? 'FX';
    return ok({
      id,
      code: before?.code ?? values.code ?? '',
      type,
      medium: values.medium ?? before?.medium ?? (type === 'J' || type === 'FX' ? 'COPPER' : 'FIBRE'),
      exchange: exchange ?? direct ?? before?.exchange ?? null,
      parent: parent ?? before?.parent ?? null,
      x,
      y,
      address,
      capacity: values.capacity ?? before?.capacity ?? 0,
      used: values.used ?? before?.used ?? 0,
      status: values.status ?? before?.status ?? 'IN_SERVICE',
      unresolved: before?.unresolved === 'UNRESOLVABLE' ? before.unresolved : unresolved(x, address),
    });
  },
  whole: circles,
});

function unresolved(x: number | null, address: string): BoxRecord['unresolved'] {
  if (x !== null) return null;
  if (address === '') return 'NO_ADDRESS';
  return parseAddress(address).levels[2] === '' ? 'INCOMPLETE_ADDRESS' : null;
}

/** Boxes whose chain of parents leads back to themselves (B02). Costs every box once. */
function circles(made: ReadonlyMap<number, BoxRecord>, view: PlanView): ReadonlyMap<number, Refusal> {
  const found = new Map<number, Refusal>();
  const sound = new Set<number>();
  const parentOf = (id: number): number | null => (made.get(id) ?? view.get('box', id))?.parent ?? null;
  for (const id of made.keys()) {
    const chain = new Set<number>();
    let at: number | null = id;
    while (at !== null && !sound.has(at) && !chain.has(at)) {
      chain.add(at);
      at = parentOf(at);
    }
    if (at === null || sound.has(at)) for (const one of chain) sound.add(one);
    else if (at === id) found.set(id, refuse('import.boxes.circle').refusal);
  }
  return found;
}
