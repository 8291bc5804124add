import { ok } from '../../base/result';
import { parseAddress } from '../../network/parseAddress';
import { text } from '../field';
import { bulkKind } from '../bulkKind';

const fields = {
  productId: text(
    '产品编号|产品编码|产品标识|产品实例标识|产品实例|产品实例编号|产品号|接入号|业务号码|productid|product id|product_id|prodinstid',
    60,
    'required',
    'key',
  ),
  kind: text('产品类型|业务类型|产品名称|产品|kind|type|product type', 40),
  state: text('状态|产品状态|用户状态|state|status', 40),
  address: text('装机地址|地址|安装地址|标准地址|用户地址|address', 300),
  box: text('箱盒编码|箱盒|分线盒|分线盒编码|分纤箱|接入设备|box|box code|boxcode', 80),
  cell: text('网元编码|网元|cell|cell code|cellcode', 12),
} as const;

/** Ways of selling that have no place: single CDMA and PHS phones. */
const MOBILE = /单C|CDMA|PHS|小灵通|手机|移动/i;

/** 产品: the list of the billing system. An unplaced one has one reason (P04). */
export const products = bulkKind({
  id: 'products',
  table: 'product',
  fields,
  shape: { kinds: [], required: false },
  hints: ['产品', '用户清单', '用户资料', 'product'],
  columns: [
    'product_id',
    'kind',
    'state',
    'address_text',
    'box_code',
    'cell_code',
    'method',
    'unresolved_reason',
  ],
  keeps: {
    ...{ kind: 'kind', state: 'state', address_text: 'address', box_code: 'box' },
    ...{ cell_code: 'cell', method: 'cell', unresolved_reason: 'cell' },
  },
  values: ({ productId = '', kind = '', state = '', address = '', box, cell }) =>
    ok([
      ...[productId, kind, state, address, box ?? null, cell ?? null],
      ...(cell === undefined ? [null, unresolvedReason(kind, address)] : ['MANUAL', null]),
    ]),
});

function unresolvedReason(kind: string, address: string): string {
  if (address === '') return MOBILE.test(kind) ? 'MOBILE_ONLY' : 'NO_ADDRESS';
  const { levels } = parseAddress(address);
  return levels[3] === '' ? 'INCOMPLETE_ADDRESS' : 'NEW';
}
