import type { PlanView } from '../../shared/document/view';
import type { PanelId } from '../state/panelsSlice';
import { useApp } from '../state/store';
import { usePlanLater } from '../state/useDocument';

const NETWORK = ['box', 'binding'] as const;

/** The number that a panel's tab shows, or null for none. */
export function usePanelCount(panel: PanelId): number | null {
  const findings = useApp((state) => (state.findings.check === null ? null : state.findings.findings.length));
  const unbound = usePlanLater((view) => (panel === 'unbound' ? countUnbound(view) : null), [panel], NETWORK);
  const jobs = useApp((state) => (panel === 'jobs' ? state.jobs.running.length : 0));
  if (panel === 'findings') return findings;
  if (panel === 'jobs') return jobs === 0 ? null : jobs;
  return unbound;
}

/** Boxes in use without a cell. Costs the boxes. */
function countUnbound(view: PlanView): number {
  let count = 0;
  for (const box of view.all('box'))
    if (box.status !== 'RETIRED' && view.bindingsOfBox(box.id).length === 0) count += 1;
  return count;
}
