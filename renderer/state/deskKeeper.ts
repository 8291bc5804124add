import type { RequestInput } from '../../shared/ipc/contract';
import { deskOf } from './desk';
import type { AppState, AppStore } from './store';

/** Keeps the desk of the open plan in the user's folder. */
export interface DeskKeeper {
  /** Writes what is not written yet; `ended`: the window leaves the plan in good order. */
  flush(ended: boolean): Promise<void>;
}

/** A change is on the disk after so many milliseconds at the latest. */
const PAUSE = 200;

export function createDeskKeeper(
  state: AppStore,
  write: (input: RequestInput<'desk.write'>) => Promise<unknown>,
): DeskKeeper {
  let last = state.getState();
  let written = '';
  let timer: ReturnType<typeof setTimeout> | null = null;

  const flush = async (ended: boolean): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const now = state.getState();
    const { plan } = now.session;
    if (plan === null) return;
    const desk = JSON.stringify(deskOf(now, ended));
    if (desk === written) return;
    written = desk;
    // A desk that cannot be kept must not hold anybody up; the main process logs it.
    await write({ path: plan.path, desk }).catch(() => (written = ''));
  };

  state.subscribe(() => {
    const now = state.getState();
    const changed = now.session.plan !== null && concerns(last, now);
    last = now;
    if (changed) timer ??= setTimeout(() => void flush(false), PAUSE);
  });
  return { flush };
}

function concerns(before: AppState, now: AppState): boolean {
  return (
    before.desk !== now.desk ||
    before.view !== now.view ||
    before.tool !== now.tool ||
    before.layers !== now.layers ||
    before.panels.docks !== now.panels.docks ||
    before.session.plan !== now.session.plan
  );
}
