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
    const past = await onDraft(services, () => fetchState(services, at));
    leaveComparison(services);
    services.state.dispatch(activateTool('select'));
    services.state.dispatch(clearSelection());
    services.document.look(past.state);
    services.state.dispatch(lookingAt({ name: past.name, revision: past.revision }));
  });
}

/** Shows the draft again. */
export function backToDraft(services: Services): void {
  leaveComparison(services);
  services.state.dispatch(clearSelection());
  services.document.look(null);
}

/** Puts an earlier state beside the draft: the list of what is different, and both on the map. */
export async function compareWithDraft(services: Services, at: string): Promise<void> {
  await attempt(services, async () => {
    if (services.document.looksBack) backToDraft(services);
    const { comparison, past } = await onDraft(services, async () => ({
      comparison: await services.request('version.compare', { before: at, after: 'draft' }),
      past: await fetchState(services, at),
    }));
    services.document.compareWith(past.state);
    services.state.dispatch(compared(comparison));
    services.state.dispatch(askPanel('comparison'));
  });
}

export function leaveComparison({ document }: Services): void {
  if (document.compared !== null) document.compareWith(null);
}

/** Makes an earlier state the draft again: one step, which can be undone. */
export async function restore(services: Services, at: string): Promise<void> {
  await attempt(services, async () => {
    if (services.document.looksBack) backToDraft(services);
    leaveComparison(services);
    await services.restore(at);
  });
}

async function fetchState(
  services: Services,
  at: string,
): Promise<{ name: string; revision: number; state: PastState }> {
  const { name, revision, change } = await services.request('version.look', { at });
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
