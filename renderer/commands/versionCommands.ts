import { openDialog } from '../state/panelsSlice';
import { withPlan, type UiCommand } from './command';
import { backToDraft } from './lookAt';

export const versionCommands: readonly UiCommand[] = [
  {
    id: 'version.compare',
    enabled: withPlan,
    run: ({ state }) => void state.dispatch(openDialog('compare')),
  },
  {
    id: 'version.backToDraft',
    shortcut: 'Ctrl+Shift+D',
    enabled: ({ state }) =>
      state.getState().versions.looking === null ? { code: 'window.notLooking', params: {} } : true,
    run: backToDraft,
  },
];
