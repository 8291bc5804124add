import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { TableName } from '../../shared/document/tables';
import type { PlanView } from '../../shared/document/view';
import type { Steps } from '../document/history';
import { useServices } from './services';

/** Number of changes applied so far: the component is drawn again after each. */
export function useRevision(): number {
  const { document } = useServices();
  return useSyncExternalStore(document.subscribe, () => document.revision);
}

/** Something computed from the plan, again after every change and when `inputs` change. */
export function usePlan<T>(compute: (view: PlanView) => T, inputs: readonly unknown[]): T {
  const { document } = useServices();
  const revision = useRevision();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what `compute` depends on
  return useMemo(() => compute(document.view), [document, revision, ...inputs]);
}

/** How long after an edit a costly list is made anew, milliseconds: the edit itself must not wait for it. */
const PAUSE = 150;

/**
 * Something costly computed from some tables of the plan: at once for new `inputs`, a moment after a change
 * that concerns the tables.
 */
export function usePlanLater<T>(
  compute: (view: PlanView) => T,
  inputs: readonly unknown[],
  tables: readonly TableName[],
): T {
  const { document } = useServices();
  const revision = useSyncExternalStore(document.subscribe, () => document.revisionOf(tables));
  const [settled, setSettled] = useState(revision);
  useEffect(() => {
    if (revision === settled) return;
    const timer = setTimeout(() => setSettled(revision), PAUSE);
    return () => clearTimeout(timer);
  }, [revision, settled]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what `compute` depends on
  return useMemo(() => compute(document.view), [document, settled, ...inputs]);
}

export function useSteps(): Steps {
  const { history } = useServices();
  return useSyncExternalStore(history.subscribe, history.get);
}
