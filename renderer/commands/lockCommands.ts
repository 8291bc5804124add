import type { Refusal } from '../../shared/base/result';
import { approvalOf } from '../../shared/locks/approvalOf';
import { segmentsOf, type Segment } from '../../shared/locks/coversLine';
import { holdOfCell, holdOfGrid, unitStatus } from '../../shared/locks/lockOn';
import { edgeLine } from '../../shared/topology/read/rings';
import type { Services } from '../state/services';
import type { UiCommand } from './command';
import { mayEdit } from './rights';

/** The selected grids or cells by code, or the sentence why there are none. */
function selected({ state, document }: Services, command: string): readonly string[] | Refusal {
  const open = mayEdit(state.getState(), command);
  if (open !== true) return open;
  const { table, ids } = state.getState().selection;
  if ((table !== 'cell' && table !== 'grid') || ids.length === 0)
    return { code: 'window.needsGround', params: {} };
  return ids.map((id) => document.view.get(table, id)?.code ?? '');
}

function isRefusal(found: readonly string[] | Refusal): found is Refusal {
  return 'code' in found;
}

/** Whether any of the selection is locked by a lock, its own or one above it. */
function isLocked({ state, document }: Services): boolean {
  const { table, ids } = state.getState().selection;
  const hold = table === 'cell' ? holdOfCell : holdOfGrid;
  return ids.some((id) => hold(document.view, id) !== undefined);
}

const onSelection = (id: 'lock.set' | 'lock.remove', shortcut: string): UiCommand => ({
  id,
  shortcut,
  enabled: (services) => {
    const found = selected(services, id);
    if (isRefusal(found)) return found;
    return id === 'lock.set' || isLocked(services) ? true : { code: 'lock.notLocked', params: {} };
  },
  run: async (services) => {
    const found = selected(services, id);
    if (isRefusal(found)) return;
    const { table } = services.state.getState().selection;
    await services.run(id, table === 'cell' ? { cells: found } : { grids: found });
  },
});

/** Lines that bound the one selected cell, or lie between the selected ones, each by a point on it in metres. */
export function selectedBoundaries({ state, document: { view } }: Services): [number, number][] {
  const { table, ids } = state.getState().selection;
  if (table !== 'cell') return [];
  const cells = new Set<number>(ids);
  const edges = new Set(ids.flatMap((id) => [...view.edgesOfFace(id)]));
  return [...edges].flatMap((id) => {
    const edge = view.get('edge', id);
    if (edge === undefined || edge.left === edge.right) return [];
    if (cells.size > 1 && !(cells.has(edge.left) && cells.has(edge.right))) return [];
    return [middleOfLongest(edgeLine(view, edge))];
  });
}

/** The middle of the longest segment: no other boundary is as near. In metres, as scripts write places. */
function middleOfLongest(line: readonly number[]): [number, number] {
  const segments = segmentsOf(line);
  const length = ([ax, ay, bx, by]: Segment): number => Math.hypot(bx - ax, by - ay);
  const [ax, ay, bx, by] = segments.reduce((best, one) => (length(one) > length(best) ? one : best));
  return [(ax + bx) / 2000, (ay + by) / 2000];
}

const onBoundaries = (id: string, command: 'lock.set' | 'lock.remove'): UiCommand => ({
  id,
  enabled: (services) => {
    const open = mayEdit(services.state.getState(), command);
    if (open !== true) return open;
    return selectedBoundaries(services).length > 0 ? true : { code: 'lock.needsBoundary', params: {} };
  },
  run: async (services) => {
    await services.run(command, { boundaries: selectedBoundaries(services) });
  },
});

/** Level-2 grids above the selection that are approved and not reopened. */
function approvedUnits({ state, document: { view } }: Services): string[] {
  const { selection, session } = state.getState();
  const approval = approvalOf(session.plan?.versions ?? []);
  const codes = selection.ids.flatMap((id) => {
    let grid = view.get('grid', selection.table === 'cell' ? (view.get('cell', id)?.parent ?? 0) : id);
    while (grid !== undefined && grid.level > 2) grid = view.get('grid', grid.parent ?? 0);
    return grid?.level === 2 && unitStatus(view, grid.id, approval) === 'APPROVED' ? [grid.code] : [];
  });
  return [...new Set(codes)];
}

/** Locking what is selected, unlocking it, and reopening approved units. */
export const lockCommands: readonly UiCommand[] = [
  onSelection('lock.set', 'Ctrl+L'),
  onSelection('lock.remove', 'Ctrl+Shift+L'),
  onBoundaries('lock.setBoundary', 'lock.set'),
  onBoundaries('lock.removeBoundary', 'lock.remove'),
  {
    id: 'unit.reopen',
    enabled: (services) => {
      const found = selected(services, 'unit.reopen');
      if (isRefusal(found)) return found;
      return approvedUnits(services).length > 0 ? true : { code: 'lock.nothingApproved', params: {} };
    },
    run: async (services) => {
      await services.run('unit.reopen', { grids: approvedUnits(services) });
    },
  },
];
