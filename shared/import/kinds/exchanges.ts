import { ok } from '../../base/result';
import { keyText } from '../cellText';
import { coded, text } from '../field';
import { groundOf } from '../place';
import { recordKind } from '../planRecords';

const fields = {
  code: text('编码|局站编码|端局编码|机房编码|局号|code|exchange code', 80, 'required', 'key'),
  name: text('名称|局站名称|端局名称|机房名称|端局|name|exchange name', 120),
  kind: coded('类型|局站类型|机房类型|kind|type', {
    EXCHANGE: '端局|汇接局|局站|母局',
    MODULE: '模块局|模块点|接入点|module',
    OLT_ROOM: 'OLT机房|OLT|OLT 机房|接入机房|olt room',
  }),
} as const;

/** 端局: exchanges, module offices and OLT rooms; each has a place. */
export const exchanges = recordKind({
  id: 'exchanges',
  table: 'exchange',
  fields,
  shape: { kinds: ['POINT'], required: true },
  hints: ['端局', '局站', '机房', '模块局', 'exchange', 'olt'],
  key: ({ code = '' }) => ok(keyText(code)),
  keyOf: ({ code }) => keyText(code),
  make: (values, place, before, { id }) => {
    const { x, y } = groundOf(place);
    return ok({
      id,
      code: before?.code ?? values.code ?? '',
      name: values.name ?? before?.name ?? '',
      kind: values.kind ?? before?.kind ?? 'EXCHANGE',
      x: x ?? before?.x ?? 0,
      y: y ?? before?.y ?? 0,
    });
  },
});
