import type { PartyRecord } from '../document/records/surroundings';
import type { PlanView } from '../document/view';
import { listing } from './column';
import { gridName } from './names';

/** 行政区划. */
export const areas = listing('area', [
  { id: 'code', kind: 'code', width: 120, value: ({ code }) => code },
  { id: 'name', kind: 'text', width: 180, value: ({ name }) => name },
  { id: 'areaLevel', kind: 'word', words: 'areaLevel', width: 110, value: ({ level }) => String(level) },
  { id: 'parentCode', kind: 'code', width: 120, value: ({ parent }) => parent },
  { id: 'urbanRural', kind: 'code', width: 90, value: ({ urbanRural }) => urbanRural },
  { id: 'address', kind: 'text', width: 280, value: ({ address }) => (address === '' ? null : address) },
]);

/** 第三方. */
export const parties = listing('party', [
  { id: 'name', kind: 'text', width: 200, value: ({ name }) => name },
  { id: 'partyRole', kind: 'word', words: 'partyRole', width: 110, value: ({ role }) => role },
  { id: 'subject', kind: 'text', width: 180, value: subjectName },
  { id: 'influence', kind: 'word', words: 'influence', width: 80, value: ({ influence }) => influence },
  { id: 'relation', kind: 'text', width: 160, value: ({ relation }) => (relation === '' ? null : relation) },
  { id: 'attitude', kind: 'text', width: 160, value: ({ attitude }) => (attitude === '' ? null : attitude) },
]);

/** 竞争信息. */
export const competitors = listing('competitor', [
  {
    id: 'cell',
    kind: 'text',
    width: 170,
    value: ({ cell }, view) => view.get('cell', cell)?.name ?? null,
  },
  {
    id: 'cellCode',
    kind: 'code',
    width: 120,
    value: ({ cell }, view) => view.get('cell', cell)?.code ?? null,
  },
  { id: 'operator', kind: 'word', words: 'operator', width: 90, value: ({ operator }) => operator },
  { id: 'business', kind: 'text', width: 130, value: ({ business }) => (business === '' ? null : business) },
  { id: 'users', kind: 'number', width: 80, value: ({ users }) => users },
  { id: 'tariff', kind: 'text', width: 150, value: ({ tariff }) => (tariff === '' ? null : tariff) },
  { id: 'strength', kind: 'word', words: 'influence', width: 80, value: ({ strength }) => strength },
  { id: 'enteredOn', kind: 'date', width: 100, value: ({ enteredOn }) => enteredOn },
  { id: 'recordedOn', kind: 'date', width: 100, value: ({ recordedOn }) => recordedOn },
]);

/** 资源清查进度. */
export const surveys = listing('survey', [
  { id: 'unit', kind: 'text', width: 180, value: ({ unit }, view) => gridName(view, unit) },
  { id: 'surveyKind', kind: 'word', words: 'surveyKind', width: 110, value: ({ kind }) => kind },
  { id: 'total', kind: 'number', width: 90, value: ({ total }) => total },
  { id: 'done', kind: 'number', width: 90, value: ({ done }) => done },
  {
    id: 'progress',
    kind: 'share',
    width: 80,
    value: ({ total, done }) => (total === 0 ? null : done / total),
  },
  { id: 'plannedFrom', kind: 'date', width: 100, value: ({ plannedFrom }) => plannedFrom },
  { id: 'plannedTo', kind: 'date', width: 100, value: ({ plannedTo }) => plannedTo },
  { id: 'asOf', kind: 'date', width: 100, value: ({ asOf }) => asOf },
]);

function subjectName({ subjectType, subject }: PartyRecord, view: PlanView): string | null {
  return view.get(subjectType === 'CELL' ? 'cell' : 'building', subject)?.name ?? null;
}
