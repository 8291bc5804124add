import { whyFailed } from '../document/whyFailed';
import { tell } from '../state/messagesSlice';
import { askPanel } from '../state/panelsSlice';
import type { Services } from '../state/services';
import { merged, mergeFailed, mergeTried, mergeTrying, type ConflictChoice } from '../state/sharingSlice';
import { leaveComparison } from './lookAt';

type Choices = Readonly<Record<string, ConflictChoice>>;

/** Finds out what merging a part would do and shows it. */
export async function tryMerge(services: Services, file: string): Promise<void> {
  const { state } = services;
  state.dispatch(askPanel('sharing'));
  state.dispatch(mergeTrying(file));
  try {
    await services.settled();
    const found = await services.request('part.tryMerge', { file, choices: {} });
    state.dispatch(mergeTried({ file, found }));
  } catch (error) {
    state.dispatch(mergeFailed({ file, why: whyFailed(error) }));
  }
}

/** Merges the part that was looked at, as one step. A plan that has changed since is looked at again first. */
export async function mergePart(services: Services): Promise<void> {
  const { state } = services;
  await services.settled();
  const { merge } = state.getState().sharing;
  if (merge === null) return;
  const { file, found, choices } = merge;
  if (state.getState().session.revision !== found.base) {
    state.dispatch(tell({ kind: 'info', sentence: { code: 'sharing.triedAnew', params: {} } }));
    return tryMerge(services, file);
  }
  leaveComparison(services);
  const failed = await services.bring('part', async (base) => {
    const { nextId, nextSerial, ...done } = await services.request('part.merge', {
      base,
      file,
      choices: sidesOf(choices),
    });
    return { ...done, counters: { nextId, nextSerial } };
  });
  if (failed !== null) {
    state.dispatch(tell({ kind: 'refused', sentence: failed }));
    return;
  }
  const redraw = found.conflicts.filter(({ name }) => choices[name] === 'redraw');
  const places = redraw.flatMap(({ place }) => (place === null ? [] : [place]));
  state.dispatch(merged(places));
  const [first] = places;
  if (first !== undefined) services.map.current?.zoomTo(first);
}

function sidesOf(choices: Choices): Record<string, 'mine' | 'theirs'> {
  return Object.fromEntries(
    Object.entries(choices).map(([name, choice]) => [name, choice === 'theirs' ? 'theirs' : 'mine']),
  );
}
