import { cellNeighbours, gridNeighbours } from '../../shared/topology/read/neighbours';
import { clearSelection, select } from '../state/selectionSlice';
import type { Services } from '../state/services';
import { always, withPlan, type UiCommand } from './command';
import { mayEdit } from './rights';

const possible = (direction: 'done' | 'undone', id: 'undo' | 'redo') => (services: Services) => {
  const open = mayEdit(services.state.getState(), id);
  if (open !== true) return open;
  const { earlier, later, ...steps } = services.history.get();
  const beyond = direction === 'done' ? earlier : later;
  return steps[direction].length + beyond > 0
    ? (true as const)
    : { code: `window.nothingTo.${id}`, params: {} };
};

export const editCommands: readonly UiCommand[] = [
  {
    id: 'edit.undo',
    shortcut: 'Ctrl+Z',
    enabled: possible('done', 'undo'),
    run: (services) => services.undo(),
  },
  {
    id: 'edit.redo',
    shortcut: 'Ctrl+Y Ctrl+Shift+Z',
    enabled: possible('undone', 'redo'),
    run: (services) => services.redo(),
  },
  {
    id: 'edit.clearSelection',
    shortcut: 'Ctrl+Shift+A',
    enabled: always,
    run: ({ state }) => void state.dispatch(clearSelection()),
  },
  {
    id: 'edit.copyCodes',
    enabled: ({ state }) =>
      state.getState().selection.ids.length > 0 ? true : { code: 'window.needsSelection', params: {} },
    run: ({ state, document }) => {
      const { table, ids } = state.getState().selection;
      const codes = ids.map((id) => document.view.get(table, id)?.code ?? '');
      return navigator.clipboard.writeText(codes.join('\n'));
    },
  },
  {
    id: 'edit.growSelection',
    shortcut: 'Ctrl+G',
    enabled: ({ state }) => {
      const { table, ids } = state.getState().selection;
      return ids.length > 0 && (table === 'cell' || table === 'grid')
        ? true
        : { code: 'window.needsGround', params: {} };
    },
    run: ({ state, document: { view } }) => {
      const { table, ids } = state.getState().selection;
      const beside = table === 'cell' ? cellNeighbours : gridNeighbours;
      const grown = new Set(ids);
      for (const id of ids) for (const neighbour of beside(view, id)) grown.add(neighbour.id);
      state.dispatch(select({ table, ids: [...grown] }));
    },
  },
  {
    id: 'edit.selectParentCells',
    shortcut: 'Ctrl+A',
    enabled: withPlan,
    run: ({ state, document }) => {
      const { table, ids } = state.getState().selection;
      const last = ids.at(-1);
      if (table !== 'cell' || last === undefined) return;
      const parent = document.view.get('cell', last)?.parent;
      if (parent === undefined) return;
      state.dispatch(select({ table: 'cell', ids: document.view.cellsOfGrid(parent) }));
    },
  },
];
