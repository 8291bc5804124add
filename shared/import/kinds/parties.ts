import { ok, refuse, type Result } from '../../base/result';
import { comparableText } from '../cellText';
import { coded, text } from '../field';
import type { Finder } from '../finder';
import { recordKind } from '../planRecords';

const fields = {
  role: coded(
    '角色|类型|第三方类型|单位类型|role|type',
    {
      DEVELOPER: '开发商|开发公司|地产商|developer',
      PROPERTY: '物业|物业公司|property company|property',
      COMMITTEE: '居委会|村委会|居委会/村委会|社区居委会|committee',
      DEMOLITION: '拆迁办|拆迁|demolition office',
      OWNERS: '业委会|业主委员会|owners committee|owners',
    },
    'required',
  ),
  name: text('单位名称|名称|第三方名称|公司名称|name', 120, 'required', 'key'),
  subject: text('网元|网元编码|楼宇|楼宇编码|所属网元|所属楼宇|对象|subject|cell|building', 120, 'required'),
  influence: coded('影响力|影响|influence', { HIGH: '高|大|强', MEDIUM: '中|一般', LOW: '低|小|弱' }),
  relation: text('关系|合作关系|relation', 120),
  attitude: text('态度|attitude', 120),
} as const;

type Subject = { readonly subjectType: 'CELL' | 'BUILDING'; readonly subject: number };

/** 第三方: developers, property companies, committees at a cell or building. Contacts are not imported (P08). */
export const parties = recordKind({
  id: 'parties',
  table: 'party',
  fields,
  shape: { kinds: [], required: false },
  hints: ['第三方', '物业', '开发商', 'thirdparty', 'parties'],
  key: (values, _place, finder) => {
    const subject = subjectOf(values.subject ?? '', finder);
    if (!subject.ok) return subject;
    const { subjectType, subject: id } = subject.value;
    return ok(`${subjectType}|${id}|${values.role ?? ''}|${comparableText(values.name ?? '')}`);
  },
  keyOf: ({ subjectType, subject, role, name }) =>
    `${subjectType}|${subject}|${role}|${comparableText(name)}`,
  make: (values, _place, before, { id, finder }) => {
    const subject = subjectOf(values.subject ?? '', finder);
    if (!subject.ok) return subject;
    return ok({
      id,
      role: values.role ?? before?.role ?? 'PROPERTY',
      name: before?.name ?? values.name ?? '',
      ...subject.value,
      influence: values.influence ?? before?.influence ?? null,
      relation: values.relation ?? before?.relation ?? '',
      attitude: values.attitude ?? before?.attitude ?? '',
    });
  },
});

function subjectOf(called: string, finder: Finder): Result<Subject> {
  const cell = finder.find('cell', called);
  if (cell !== undefined) return ok({ subjectType: 'CELL', subject: cell });
  const building = finder.find('building', called);
  if (building !== undefined) return ok({ subjectType: 'BUILDING', subject: building });
  return refuse('import.row.noCellOrBuilding', { text: called });
}
