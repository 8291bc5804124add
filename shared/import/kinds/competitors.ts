import { ok, refuse } from '../../base/result';
import { comparableText } from '../cellText';
import { coded, count, day, text } from '../field';
import { recordKind } from '../planRecords';

const STRENGTHS = { HIGH: '高|强|大', MEDIUM: '中|一般', LOW: '低|弱|小' } as const;

const fields = {
  cell: text('网元|网元编码|网元名称|所属网元|cell|cell code', 120, 'required'),
  operator: coded(
    '运营商|竞争对手|operator|competitor',
    {
      TELECOM: '电信|中国电信|telecom',
      MOBILE: '移动|中国移动|铁通|mobile',
      UNICOM: '联通|中国联通|网通|unicom',
      CABLE: '广电|有线|长城宽带|cable',
      OTHER: '其他|other',
    },
    'required',
  ),
  business: text('业务|竞争业务|business', 120),
  enteredOn: day('进入日期|进入时间|entered|entered on'),
  users: count('用户数|用户|users'),
  tariff: text('资费|tariff', 120),
  strength: coded('强度|竞争强度|strength', STRENGTHS),
  recordedOn: day('记录日期|采集日期|recorded|recorded on'),
} as const;

/** 竞争信息: other operators in a cell, vacant ground included (S-84). */
export const competitors = recordKind({
  id: 'competitors',
  table: 'competitor',
  fields,
  shape: { kinds: [], required: false },
  hints: ['竞争', '他网', 'competitor'],
  key: ({ cell = '', operator = '', business = '' }, _place, finder) => {
    const id = finder.find('cell', cell);
    if (id === undefined) return refuse('import.row.noCell', { text: cell });
    return ok(`${id}|${operator}|${comparableText(business)}`);
  },
  keyOf: ({ cell, operator, business }) => `${cell}|${operator}|${comparableText(business)}`,
  make: (values, _place, before, { id, finder }) => {
    const cell = finder.find('cell', values.cell ?? '');
    if (cell === undefined) return refuse('import.row.noCell', { text: values.cell ?? '' });
    return ok({
      id,
      cell,
      operator: values.operator ?? before?.operator ?? 'OTHER',
      business: before?.business ?? values.business ?? '',
      enteredOn: values.enteredOn ?? before?.enteredOn ?? null,
      users: values.users ?? before?.users ?? null,
      tariff: values.tariff ?? before?.tariff ?? '',
      strength: values.strength ?? before?.strength ?? null,
      recordedOn: values.recordedOn ?? before?.recordedOn ?? null,
    });
  },
});
