import type { PastState } from '../document/documentStore';
import { whyFailed } from '../document/whyFailed';
import { tell } from '../state/messagesSlice';
import { askPanel } from '../state/panelsSlice';
import { compared, lookingAt } from '../state/versionsSlice';
import { activateTool } from '../state/toolSlice';
import { clearSelection } from '../state/selectionSlice';
import type { Services } from '../state/services';

/** Milliseconds of preparing a picture between two chances for other work. */
const SLICE = 12;

/** Shows an earlier state instead of the draft; nothing can be changed meanwhile. */
export async function lookAt(services: Services, at: string): Promise<void> {
  await attempt(services, async () => {
    const past = await fetchState(services, at);
    leaveComparison(services);
    services.state.dispatch(activateTool('select'));
    services.state.dispatch(clearSelection());
    services.state.dispatch(lookingAt({ name: past.name, revision: past.revision }));
    services.document.look(past.state);
  });
}

/** Shows the draft again. */
export function backToDraft(services: Services): void {
  leaveComparison(services);
  services.state.dispatch(clearSelection());
  services.document.look(null);
  services.state.dispatch(lookingAt(null));
}

/** Puts an earlier state beside the draft: the list of what is different, and both on the map. */
export async function compareWithDraft(services: Services, at: string): Promise<void> {
  await attempt(services, async () => {
    if (services.state.getState().versions.looking !== null) backToDraft(services);
    await services.settled();
    const comparison = await services.request('version.compare', { before: at, after: 'draft' });
    const past = await fetchState(services, at);
    services.document.compareWith(past.state);
    services.state.dispatch(compared(comparison));
    services.state.dispatch(askPanel('comparison'));
  });
}

export function leaveComparison({ document, state }: Services): void {
  if (state.getState().versions.comparison === null) return;
  document.compareWith(null);
  state.dispatch(compared(null));
}

/** Makes an earlier state the draft again: one step, which can be undone. */
export async function restore(services: Services, at: string): Promise<void> {
  await attempt(services, async () => {
    await services.settled();
    if (services.state.getState().versions.looking !== null) backToDraft(services);
    leaveComparison(services);
    await services.restore(at);
  });
}

async function fetchState(
  services: Services,
  at: string,
): Promise<{ name: string; revision: number; state: PastState }> {
  await services.settled();
  const { name, revision, change } = await services.request('version.look', { at });
  const state = services.document.pastState(change);
  await prepared(state.scene.prepare());
  return { name, revision, state };
}

/** Runs steps in short tasks, so that the window goes on meanwhile. */
async function prepared(steps: Generator<void, void, void>): Promise<void> {
  for (let done = false; !done;) {
    const until = performance.now() + SLICE;
    while (!done && performance.now() < until) done = steps.next().done === true;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

async function attempt(services: Services, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    services.state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) }));
  }
}
