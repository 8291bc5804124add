import { guideSection } from '../state/guideSection';
import { goOnTour, openDialog, openGuide } from '../state/panelsSlice';
import type { Services } from '../state/services';
import { always, withActor, type UiCommand } from './command';
import { openSample } from './fileCommands';

/** The tour begins on a plan; without one it makes the sample city first. */
async function beginTour(services: Services): Promise<void> {
  if (services.state.getState().session.plan === null) await openSample(services);
  if (services.state.getState().session.plan !== null) services.state.dispatch(goOnTour(0));
}

export const helpCommands: readonly UiCommand[] = [
  {
    id: 'help.guide',
    shortcut: 'F1',
    enabled: always,
    run: ({ state }) => void state.dispatch(openGuide(guideSection(state.getState()))),
  },
  { id: 'help.tour', enabled: withActor, run: beginTour },
  {
    id: 'help.shortcuts',
    shortcut: '?',
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
