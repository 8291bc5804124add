import { ok, refuse } from '../../base/result';
import { coded, day, text } from '../field';
import { groundOf } from '../place';
import { recordKind } from '../planRecords';

const fields = {
  exchange: text('端局|所属端局|局站|所属局站|端局编码|局站编码|exchange|exchange code', 120, 'required'),
  medium: coded(
    '介质|线路类型|传输介质|medium',
    { COPPER: '铜缆|铜线|电缆|铜', FIBRE: '光缆|光纤|光|fiber' },
    'required',
  ),
  surveyDate: day('勘察日期|测绘日期|日期|survey date|surveydate|date'),
} as const;

/** 端局线路覆盖: polygons of one exchange and medium are told apart by their order in the file. */
export const coverage = recordKind({
  id: 'coverage',
  table: 'coverage',
  fields,
  shape: { kinds: ['POLYGON'], required: true },
  hints: ['覆盖', 'coverage'],
  isOrdinal: true,
  key: ({ exchange = '', medium = '' }, _place, finder) => {
    const id = finder.find('exchange', exchange);
    return id === undefined ? refuse('import.row.noExchange', { text: exchange }) : ok(`${id}|${medium}`);
  },
  keyOf: ({ exchange, medium }) => `${exchange}|${medium}`,
  make: (values, place, before, { id, finder, day: today }) => {
    const exchange = finder.find('exchange', values.exchange ?? '') ?? before?.exchange;
    if (exchange === undefined) return refuse('import.row.noExchange', { text: values.exchange ?? '' });
    return ok({
      id,
      exchange,
      medium: values.medium ?? before?.medium ?? 'COPPER',
      polygons: groundOf(place).polygons,
      surveyDate: values.surveyDate ?? before?.surveyDate ?? today,
    });
  },
});
