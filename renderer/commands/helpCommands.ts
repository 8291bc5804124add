import { openDialog } from '../state/panelsSlice';
import { always, type UiCommand } from './command';

export const helpCommands: readonly UiCommand[] = [
  {
    id: 'help.shortcuts',
    shortcut: '? F1',
    enabled: always,
    run: ({ state }) => void state.dispatch(openDialog('shortcuts')),
  },
  {
    id: 'help.palette',
    shortcut: 'Ctrl+K',
    enabled: always,
    run: ({ state }) => void state.dispatch(openDialog('palette')),
  },
  { id: 'help.about', enabled: always, run: ({ state }) => void state.dispatch(openDialog('about')) },
];
