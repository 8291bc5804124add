import { BOX_TYPES } from '../document/records/network';
import type { PlanView } from '../document/view';
import { percent } from './percent';
import type { Report, ReportTable, ReportValue } from './report';

/**
 * R5: how far boxes are bound, by type and medium (S-94, S-98). Retired boxes do not count. Each box counts
 * once: confirmed, suggested or broken by its binding, otherwise unresolved (with a reason) or open.
 */
export const boxBinding: Report = { id: 'r5_box_binding', build };

const STATES = ['CONFIRMED', 'SUGGESTED', 'BROKEN', 'UNRESOLVED', 'OPEN'] as const;
type State = (typeof STATES)[number];

function build(view: PlanView): ReportTable {
  const groups = new Map<string, Record<State, number>>();
  for (const box of view.all('box')) {
    if (box.status === 'RETIRED') continue;
    const key = `${box.type}/${box.medium}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = emptyStates()));
    const [bindingId] = view.bindingsOfBox(box.id);
    const binding = bindingId === undefined ? undefined : view.get('binding', bindingId);
    group[binding?.status ?? (box.unresolved === null ? 'OPEN' : 'UNRESOLVED')]++;
  }
  const rows: ReportValue[][] = [];
  const sum = emptyStates();
  for (const type of BOX_TYPES) {
    for (const medium of ['COPPER', 'FIBRE']) {
      const group = groups.get(`${type}/${medium}`);
      if (group === undefined) continue;
      for (const state of STATES) sum[state] += group[state];
      rows.push(row(type, medium, group));
    }
  }
  rows.push(row('', '', sum));
  return { columns: ['boxType', 'medium', 'total', ...STATES, 'boundPercent'], rows };
}

function emptyStates(): Record<State, number> {
  return { CONFIRMED: 0, SUGGESTED: 0, BROKEN: 0, UNRESOLVED: 0, OPEN: 0 };
}

function row(type: string, medium: string, group: Record<State, number>): ReportValue[] {
  const total = STATES.reduce((all, state) => all + group[state], 0);
  return [
    type,
    medium,
    total,
    ...STATES.map((state) => group[state]),
    percent(group.CONFIRMED + group.SUGGESTED, total),
  ];
}
