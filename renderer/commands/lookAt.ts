import { AppError } from '../../shared/base/appError';
import type { PastState } from '../document/documentStore';
import { whyFailed } from '../document/whyFailed';
import { inSlices } from '../state/inSlices';
import { tell } from '../state/messagesSlice';
import { askPanel } from '../state/panelsSlice';
import { compared, lookingAt } from '../state/versionsSlice';
import { activateTool } from '../state/toolSlice';
import { clearSelection } from '../state/selectionSlice';
import type { Services } from '../state/services';
import { nothingHeld } from './command';

/**
 * Earlier states are laid over the draft and go with whatever changes it: the window follows, for as long as the plan
 * is shown.
 */
export function followDraft({ document, state }: Pick<Services, 'document' | 'state'>): void {
  document.subscribe(() => {
    const { looking, comparison } = state.getState().versions;
    if (!document.looksBack && looking !== null) state.dispatch(lookingAt(null));
    if (document.compared === null && comparison !== null) state.dispatch(compared(null));
  });
}

/** Shows an earlier state instead of the draft; nothing can be changed meanwhile. */
export async function lookAt(services: Services, at: string): Promise<void> {
  await attempt(services, async () => {
    const past = await onDraft(services, () => fetchState(services, { at }));
    leaveComparison(services);
    services.state.dispatch(activateTool('select'));
    services.state.dispatch(clearSelection());
    services.document.look(past.state);
    services.state.dispatch(lookingAt({ name: past.name, revision: past.revision, isOther: false }));
  });
}

/** Shows the draft again. */
export function backToDraft(services: Services): void {
  leaveComparison(services);
  services.state.dispatch(clearSelection());
  services.document.look(null);
}

/** A state of the open plan, or with `file` of another one. */
export interface StateRef {
  readonly at: string;
  readonly file?: string;
}

const DRAFT: StateRef = { at: 'draft' };

/** Puts an earlier state beside the draft: the list of what is different, and both on the map. */
export function compareWithDraft(services: Services, at: string): Promise<void> {
  return compareStates(services, { at }, DRAFT);
}

/**
 * Compares any two states. The later one is looked at and the earlier one lies beside it; plans that have little in
 * common are compared in words only.
 */
export async function compareStates(services: Services, before: StateRef, after: StateRef): Promise<void> {
  const { document, state } = services;
  await attempt(services, async () => {
    if (document.looksBack) backToDraft(services);
    const found = await onDraft(services, async () => ({
      comparison: await services.request('version.compare', {
        before: before.at,
        after: after.at,
        ...(before.file === undefined ? {} : { beforeFile: before.file }),
        ...(after.file === undefined ? {} : { afterFile: after.file }),
      }),
      earlier: await stateOnMap(services, before),
      later: await stateOnMap(services, after),
    }));
    const { comparison, earlier, later } = found;
    if (later !== null && earlier !== null && !isDraft(after)) {
      state.dispatch(activateTool('select'));
      state.dispatch(clearSelection());
      document.look(later.state);
      state.dispatch(
        lookingAt({ name: later.name, revision: later.revision, isOther: after.file !== undefined }),
      );
    }
    if (earlier !== null && later !== null) document.compareWith(earlier.state);
    else state.dispatch(tell({ kind: 'info', sentence: { code: 'compare.inWords', params: {} } }));
    state.dispatch(compared(comparison));
    state.dispatch(askPanel('comparison'));
  });
}

function isDraft({ at, file }: StateRef): boolean {
  return at === 'draft' && file === undefined;
}

/** Null for a plan that cannot be laid over the open one. */
async function stateOnMap(services: Services, ref: StateRef): Promise<FetchedState | null> {
  if (isDraft(ref)) {
    const state = services.document.pastState({});
    return { name: 'draft', revision: services.state.getState().session.revision, state };
  }
  try {
    return await fetchState(services, ref);
  } catch (error) {
    if (whyFailed(error).code === 'compare.strangers') return null;
    throw error;
  }
}

export function leaveComparison({ document }: Services): void {
  if (document.compared !== null) document.compareWith(null);
}

/** Makes an earlier state the draft again: one step, which can be undone. */
export async function restore(services: Services, at: string): Promise<void> {
  await attempt(services, async () => {
    if (services.document.looksBack) backToDraft(services);
    leaveComparison(services);
    const failed = await services.bring('restore', () => services.request('version.restore', { at }));
    if (failed !== null) services.state.dispatch(tell({ kind: 'refused', sentence: failed }));
  });
}

interface FetchedState {
  readonly name: string;
  readonly revision: number;
  readonly state: PastState;
}

async function fetchState(services: Services, ref: StateRef): Promise<FetchedState> {
  const { name, revision, change } = await services.request('version.look', { ...ref });
  const state = services.document.pastState(change);
  await inSlices(state.scene.prepare());
  return { name, revision, state };
}

/**
 * Work on the draft as the file has it, done anew where an edit came in between: an earlier state is told as the way
 * back from the draft, and lies wrong over any other.
 */
async function onDraft<T>(services: Services, work: () => Promise<T>): Promise<T> {
  const { document } = services;
  for (;;) {
    await services.settled();
    const open = nothingHeld(services);
    if (open !== true) throw new AppError(open.code);
    const { revision } = document;
    try {
      const result = await work();
      if (document.revision === revision) return result;
    } catch (error) {
      if (document.revision === revision) throw error;
    }
  }
}

async function attempt(services: Services, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    services.state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) }));
  }
}
