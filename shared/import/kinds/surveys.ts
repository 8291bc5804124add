import { ok, refuse } from '../../base/result';
import { coded, count, day, text } from '../field';
import { recordKind } from '../planRecords';

const fields = {
  unit: text('单位|网格|一级网格|经营部|分公司|unit|grid', 120, 'required'),
  kind: coded(
    '清查类型|类型|清查项目|项目|kind|type',
    {
      PORT: '宽带端口|端口|port|ports',
      TRUNK: '主干|主干资源|trunk',
      DISTRIBUTION: '配线|配线资源|distribution',
    },
    'required',
  ),
  total: count('总数|应清查|计划数|total', 'required'),
  done: count('完成数|已完成|已清查|完成|done', 'required'),
  plannedFrom: day('计划开始|开始日期|planned from|from'),
  plannedTo: day('计划完成|截止日期|结束日期|planned to|to|due'),
  asOf: day('统计日期|截至|数据日期|as of|asof|date'),
} as const;

/** 资源清查: progress of a unit in one of three surveys (S-65). */
export const surveys = recordKind({
  id: 'surveys',
  table: 'survey',
  fields,
  shape: { kinds: [], required: false },
  hints: ['清查', 'survey'],
  key: ({ unit = '', kind = '' }, _place, finder) => {
    const id = finder.find('grid', unit);
    return id === undefined ? refuse('import.row.noGrid', { text: unit }) : ok(`${id}|${kind}`);
  },
  keyOf: ({ unit, kind }) => `${unit}|${kind}`,
  make: (values, _place, before, { id, finder }) => {
    const unit = finder.find('grid', values.unit ?? '');
    if (unit === undefined) return refuse('import.row.noGrid', { text: values.unit ?? '' });
    const { total = 0, done = 0 } = values;
    if (done > total) return refuse('import.surveys.moreThanAll', { done, total });
    return ok({
      id,
      unit,
      kind: values.kind ?? before?.kind ?? 'PORT',
      total,
      done,
      plannedFrom: values.plannedFrom ?? before?.plannedFrom ?? null,
      plannedTo: values.plannedTo ?? before?.plannedTo ?? null,
      asOf: values.asOf ?? before?.asOf ?? null,
    });
  },
});
