import { askPanel, PANEL_IDS } from '../state/panelsSlice';
import { withPlan, type UiCommand } from './command';

/** Brings a panel to the front and leads the keyboard into it; one command a panel. */
export const panelCommands: readonly UiCommand[] = PANEL_IDS.map((panel) => ({
  id: `panel.${panel}`,
  ...(panel === 'table' ? { shortcut: 'Ctrl+T' } : {}),
  enabled: withPlan,
  run: ({ state }) => void state.dispatch(askPanel(panel)),
}));
