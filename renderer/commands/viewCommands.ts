import { DOCKS, showDock, type Dock } from '../state/panelsSlice';
import { setLanguage, setTheme } from '../state/sessionSlice';
import { setLevel, toggleSnap, toggleTrace, type Level } from '../state/viewSlice';
import { boundsOfRow } from '../document/boundsOfRow';
import { mergeBounds } from '../../shared/document/mergeBounds';
import { always, withPlan, type UiCommand } from './command';

const DOCK_KEYS: Readonly<Record<Dock, string>> = { left: 'F4', right: 'F5', bottom: 'F6' };

const dockCommands: readonly UiCommand[] = DOCKS.map((dock) => ({
  id: `view.dock.${dock}`,
  shortcut: DOCK_KEYS[dock],
  enabled: withPlan,
  checked: ({ state }) => state.getState().panels.docks[dock],
  run: ({ state }) => void state.dispatch(showDock({ dock, visible: !state.getState().panels.docks[dock] })),
}));

const levelCommands: readonly UiCommand[] = ([1, 2, 3, 4] as const).map((level) => ({
  id: `view.level.${level}`,
  shortcut: String(level),
  enabled: withPlan,
  checked: ({ state }) => state.getState().view.level === level,
  run: ({ state }) => void state.dispatch(setLevel(level)),
}));

const stepLevel = (by: 1 | -1): UiCommand['run'] => {
  return ({ state }) => {
    const next = Math.min(4, Math.max(1, state.getState().view.level + by)) as Level;
    state.dispatch(setLevel(next));
  };
};

export const viewCommands: readonly UiCommand[] = [
  ...levelCommands,
  { id: 'view.levelDown', shortcut: 'PageDown', enabled: withPlan, run: stepLevel(1) },
  { id: 'view.levelUp', shortcut: 'PageUp', enabled: withPlan, run: stepLevel(-1) },
  {
    id: 'view.fit',
    shortcut: 'Ctrl+0 Home',
    enabled: withPlan,
    run: ({ map }) => map.current?.fitPlan(),
  },
  {
    id: 'view.zoomSelection',
    shortcut: 'Z',
    enabled: ({ state }) =>
      state.getState().selection.ids.length > 0 ? true : { code: 'window.needsSelection', params: {} },
    run: ({ state, document, map }) => {
      const { table, ids } = state.getState().selection;
      const box = mergeBounds(ids.map((id) => boundsOfRow(document.view, table, id)));
      if (box !== null) map.current?.zoomTo(box);
    },
  },
  { id: 'view.zoomIn', shortcut: 'Ctrl+=', enabled: withPlan, run: ({ map }) => map.current?.zoomBy(1) },
  { id: 'view.zoomOut', shortcut: 'Ctrl+-', enabled: withPlan, run: ({ map }) => map.current?.zoomBy(-1) },
  {
    id: 'view.snap',
    shortcut: 'S',
    enabled: withPlan,
    checked: ({ state }) => state.getState().view.snap,
    run: ({ state }) => void state.dispatch(toggleSnap()),
  },
  {
    id: 'view.trace',
    shortcut: 'T',
    enabled: withPlan,
    checked: ({ state }) => state.getState().view.trace,
    run: ({ state }) => void state.dispatch(toggleTrace()),
  },
  ...dockCommands,
  {
    id: 'view.theme',
    enabled: always,
    checked: ({ state }) => state.getState().session.theme === 'dark',
    run: ({ state }) =>
      void state.dispatch(setTheme(state.getState().session.theme === 'dark' ? 'light' : 'dark')),
  },
  {
    id: 'view.chinese',
    enabled: always,
    checked: ({ state }) => state.getState().session.language === 'zh-CN',
    run: async ({ state, request }) => {
      state.dispatch(setLanguage('zh-CN'));
      await request('app.setLanguage', { language: 'zh-CN' });
    },
  },
  {
    id: 'view.english',
    enabled: always,
    checked: ({ state }) => state.getState().session.language === 'en',
    run: async ({ state, request }) => {
      state.dispatch(setLanguage('en'));
      await request('app.setLanguage', { language: 'en' });
    },
  },
];
