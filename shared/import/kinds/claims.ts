import { ok, refuse, type Result } from '../../base/result';
import { coded, day, percentage, text } from '../field';
import type { Finder } from '../finder';
import { recordKind } from '../planRecords';

const fields = {
  subject: text(
    '网元|网元编码|网格|网格编码|认领对象|对象编码|网元名称|subject|cell|cell code|grid|grid code',
    120,
    'required',
  ),
  staff: text('认领人|工号|认领人工号|责任人|责任人工号|staff|staff no|staffno', 120, 'required'),
  kind: coded('认领方式|认领类型|kind|type', {
    PRIMARY: '主认领|主责|认领|主要',
    CO: '协同|共同认领|副责',
    MENTOR: '指导|帮扶|导师',
  }),
  share: percentage('份额|比例|占比|share'),
  from: day('开始日期|认领日期|起始日期|生效日期|from'),
  to: day('结束日期|终止日期|失效日期|to'),
} as const;

interface Subject {
  readonly subjectType: 'CELL' | 'GRID';
  readonly subject: number;
}

/** 认领: who answers for a cell or grid. */
export const claims = recordKind({
  id: 'claims',
  table: 'claim',
  fields,
  shape: { kinds: [], required: false },
  hints: ['认领', '包保', 'claim'],
  key: (values, _place, finder) => {
    const parties = partiesOf(values, finder);
    if (!parties.ok) return parties;
    const { subjectType, subject, staff } = parties.value;
    return ok(`${subjectType}|${subject}|${staff}|${values.kind ?? 'PRIMARY'}`);
  },
  keyOf: ({ subjectType, subject, staff, kind }) => `${subjectType}|${subject}|${staff}|${kind}`,
  make: (values, _place, before, { id, finder, day: today }) => {
    const parties = partiesOf(values, finder);
    if (!parties.ok) return parties;
    const to = values.to ?? before?.to ?? null;
    return ok({
      id,
      ...parties.value,
      kind: values.kind ?? before?.kind ?? 'PRIMARY',
      share: values.share ?? before?.share ?? 100,
      from: values.from ?? before?.from ?? today,
      to,
      status: before?.status ?? (to !== null && to < today ? 'ENDED' : 'ACTIVE'),
    });
  },
});

function partiesOf(
  { subject = '', staff = '' }: { readonly subject?: string; readonly staff?: string },
  finder: Finder,
): Result<Subject & { readonly staff: number }> {
  const person = finder.find('staff', staff);
  if (person === undefined) return refuse('import.row.noStaff', { text: staff });
  const cell = finder.find('cell', subject);
  if (cell !== undefined) return ok({ subjectType: 'CELL', subject: cell, staff: person });
  const grid = finder.find('grid', subject);
  if (grid !== undefined) return ok({ subjectType: 'GRID', subject: grid, staff: person });
  return refuse('import.row.noCellOrGrid', { text: subject });
}
