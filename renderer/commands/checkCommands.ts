import { checkPlan } from './checkPlan';
import { fixOf } from './findingFix';
import { boundsOfRow } from '../document/boundsOfRow';
import { tell } from '../state/messagesSlice';
import { findingFixed, selectFinding } from '../state/findingsSlice';
import { askPanel } from '../state/panelsSlice';
import { SELECTABLE, select, type Selectable } from '../state/selectionSlice';
import type { FindingReply } from '../../shared/ipc/contract';
import type { Services } from '../state/services';
import { withPlan, type UiCommand } from './command';

/** Makes a finding the current one: selects what it is about and shows the place. */
export function showFinding(services: Services, finding: FindingReply): void {
  const { state, map, document } = services;
  state.dispatch(selectFinding(finding.id));
  const subject = finding.subjects.find((one) => isSelectable(one.table));
  if (subject !== undefined) {
    const table = subject.table as Selectable;
    const ids = finding.subjects.filter((one) => one.table === table).map((one) => one.id);
    state.dispatch(select({ table, ids }));
  }
  const place =
    finding.place ??
    (subject === undefined ? null : boundsOfRow(document.view, subject.table as Selectable, subject.id));
  if (place !== null) map.current?.zoomTo(place);
}

/** Makes the best fix of a finding, as one step; the finding leaves the list. */
export async function fixFinding(services: Services, finding: FindingReply): Promise<void> {
  const fix = fixOf(services, finding);
  if (fix === null) {
    services.state.dispatch(tell({ kind: 'refused', sentence: { code: 'window.noFix', params: {} } }));
    return;
  }
  const result = await services.run(fix.command, fix.args);
  if (result.ok) services.state.dispatch(findingFixed(finding.id));
}

function isSelectable(table: string): table is Selectable {
  return (SELECTABLE as readonly string[]).includes(table);
}

const step =
  (by: 1 | -1): UiCommand['run'] =>
  (services) => {
    const { findings, current } = services.state.getState().findings;
    const at = findings.findIndex((finding) => finding.id === current);
    const next = findings[(Math.max(at, by === 1 ? -1 : 0) + by + findings.length) % findings.length];
    if (next !== undefined) showFinding(services, next);
  };

const someFindings: UiCommand['enabled'] = ({ state }) =>
  state.getState().findings.findings.length > 0 ? true : { code: 'window.noFindings', params: {} };

export const checkCommands: readonly UiCommand[] = [
  {
    id: 'check.plan',
    shortcut: 'F7',
    enabled: withPlan,
    run: async (services) => {
      services.state.dispatch(askPanel('findings'));
      await checkPlan(services);
    },
  },
  { id: 'check.next', shortcut: 'N', enabled: someFindings, run: step(1) },
  {
    id: 'check.fix',
    shortcut: 'F',
    enabled: (services) => {
      const { findings, current } = services.state.getState().findings;
      const finding = findings.find(({ id }) => id === current);
      if (finding === undefined) return { code: 'window.needsFinding', params: {} };
      return fixOf(services, finding) === null ? { code: 'window.noFix', params: {} } : true;
    },
    run: async (services) => {
      const { findings, current } = services.state.getState().findings;
      const finding = findings.find(({ id }) => id === current);
      if (finding !== undefined) await fixFinding(services, finding);
    },
  },
  { id: 'check.previous', shortcut: 'Shift+N', enabled: someFindings, run: step(-1) },
];
