import { openDialog } from '../state/panelsSlice';
import type { UiCommand } from './command';
import { tryMerge } from './mergeParts';
import { mayShare } from './rights';

const allowed: UiCommand['enabled'] = ({ state }) => mayShare(state.getState());

/** Handing out parts for offline work, and merging them back. */
export const sharingCommands: readonly UiCommand[] = [
  { id: 'part.handOut', enabled: allowed, run: ({ state }) => void state.dispatch(openDialog('handOut')) },
  {
    id: 'part.merge',
    enabled: allowed,
    run: async (services) => {
      const { path } = await services.request('dialog.openPlan', {});
      if (path !== null) await tryMerge(services, path);
    },
  },
];
