import { ok } from '../../base/result';
import { keyText } from '../cellText';
import { coded, text, yesNo } from '../field';
import { groundOf } from '../place';
import { recordKind } from '../planRecords';

const fields = {
  code: text('编码|网点编码|营业厅编码|厅店编码|渠道编码|code|outlet code', 60, 'required', 'key'),
  name: text('名称|网点名称|营业厅名称|厅店名称|营业厅|网点|name|outlet name', 120, 'required'),
  kind: coded('类型|网点类型|渠道类型|厅店类型|kind|type', {
    OWN_HALL: '自有营业厅|自有厅|自有|自营厅|营业厅|own hall|own',
    FRANCHISE: '专营店|合作营业厅|合作厅|franchise',
    AGENT: '社会代办|代办点|代理点|社会渠道|社会网点|agent',
    COUNTER: '专柜|柜台|便利店|counter',
  }),
  address: text('地址|网点地址|营业厅地址|address', 300),
  active: yesNo('在用|是否在用|营业状态|状态|active'),
  coordinator: text('管理经理|管理经理工号|协调人|coordinator', 60),
} as const;

/** 网点: outlets that support grids. */
export const outlets = recordKind({
  id: 'outlets',
  table: 'outlet',
  fields,
  shape: { kinds: ['POINT'], required: false },
  hints: ['网点', '营业厅', '厅店', 'outlet', 'hall'],
  key: ({ code = '' }) => ok(keyText(code)),
  keyOf: ({ code }) => keyText(code),
  make: (values, place, before, { id, finder, note }) => {
    const { x, y } = place === null ? { x: before?.x ?? null, y: before?.y ?? null } : groundOf(place);
    const coordinator =
      values.coordinator === undefined ? undefined : finder.find('staff', values.coordinator);
    if (values.coordinator !== undefined && coordinator === undefined)
      note('import.row.unknownStaff', { text: values.coordinator });
    return ok({
      id,
      code: before?.code ?? values.code ?? '',
      name: values.name ?? before?.name ?? '',
      kind: values.kind ?? before?.kind ?? 'OWN_HALL',
      x,
      y,
      address: values.address ?? before?.address ?? '',
      active: values.active ?? before?.active ?? true,
      coordinator: coordinator ?? before?.coordinator ?? null,
    });
  },
});
