import { useCallback, useEffect, useRef, useState } from 'react';
import { openPlan } from '../../commands/openPlan';
import { mayEdit } from '../../commands/rights';
import { whyFailed } from '../../document/whyFailed';
import type { OldDatum } from '../../../shared/crs/oldDatum';
import type { LookedAtFile } from '../../../shared/ipc/contract';
import { useServices } from '../../state/services';
import {
  decidedWish,
  mappingOf,
  START,
  stepsOf,
  type Ground,
  type ImportState,
  type Wish,
} from './importState';

/** Drives one import: what the dialog shows, and what it can do. */
export function useImport(path: string) {
  const services = useServices();
  const [state, setState] = useState<ImportState>(START);
  const change = useCallback((part: Partial<ImportState>) => setState((last) => ({ ...last, ...part })), []);
  /** Only the newest look counts. */
  const newest = useRef(0);

  const look = useCallback(
    async (wish: Wish): Promise<void> => {
      const mine = ++newest.current;
      change({ wish, busy: 'look', error: null, prepared: null });
      try {
        const looked = await services.request('import.look', { path, ...wish });
        if (mine !== newest.current) return;
        change({ looked, mapping: mappingOf(looked), reading: null, busy: null });
      } catch (error) {
        if (mine === newest.current) change({ busy: null, error: whyFailed(error) });
      }
    },
    [services, path, change],
  );

  useEffect(() => {
    void look(START.wish);
    return () => void services.request('import.cancel', {}).catch(() => undefined);
  }, [look, services]);

  /** Keeps the company's parameters and reads the file with them. */
  const keepDatum = async (datum: OldDatum, text: string): Promise<void> => {
    change({ busy: 'look', error: null });
    try {
      await services.request('import.datum', { datum, text });
    } catch (error) {
      return change({ busy: null, error: whyFailed(error) });
    }
    await look(state.wish);
  };

  const prepare = async (ground: Ground = state.ground): Promise<void> => {
    const open = mayEdit(services.state.getState(), rightFor(state.looked?.kind));
    if (open !== true) return change({ error: { code: open.code, params: { ...open.params } } });
    const mine = ++newest.current;
    change({ step: 'check', busy: 'prepare', error: null, prepared: null, ground });
    try {
      await services.settled();
      const wish = decidedWish(state);
      const prepared = await services.request('import.prepare', { path, ...wish, ground });
      if (mine === newest.current) change({ prepared, busy: null });
    } catch (error) {
      if (mine === newest.current) change({ busy: null, error: whyFailed(error) });
    }
  };

  const commit = async (): Promise<void> => {
    change({ busy: 'commit', error: null });
    let isLarge = false;
    const why = await services.bring(rightFor(state.looked?.kind), async () => {
      const done = await services.request('import.commit', {});
      const { change: applied, nextId, nextSerial } = done;
      isLarge = applied === null;
      change({ done });
      return { ...done, change: applied, counters: { nextId, nextSerial } };
    });
    if (why !== null) return change({ busy: null, error: why });
    change({ step: 'report', busy: null });
    const plan = services.state.getState().session.plan;
    if (isLarge && plan !== null) await openPlan(services, plan.path);
  };

  /** Stops what is under way; the dialog stays where the decisions are. */
  const stop = async (): Promise<void> => {
    newest.current++;
    await services.request('import.cancel', {});
    change({ busy: null, step: state.step === 'check' ? lastDecision(state) : state.step });
  };

  const goTo = (step: ImportState['step']): void => change({ step, error: null });
  return { state, change, look, keepDatum, prepare, commit, stop, goTo };
}

/** The ground and its units are the planner's; lists are everybody's. */
function rightFor(kind: LookedAtFile['kind'] | undefined): string {
  return kind === 'cells' || kind === 'grids' ? 'cell.update' : 'import';
}

function lastDecision(state: ImportState): ImportState['step'] {
  return (
    stepsOf(state)
      .filter((step) => step !== 'check' && step !== 'report')
      .at(-1) ?? 'file'
  );
}

export type Import = ReturnType<typeof useImport>;
