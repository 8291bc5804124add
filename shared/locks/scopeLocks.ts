import type { CellId, GridId } from '../base/ids';
import type { LockRecord } from '../document/records/sharing';
import type { PlanView } from '../document/view';
import { cellsBelow } from '../hierarchy/cellsBelow';
import type { IdSource } from '../hierarchy/idSource';

/**
 * Locks on everything outside a set of cells, as few as possible: a grid without any of the cells is locked as a
 * whole, one with some is looked into. Grids that hold cells of the set stay open, because new cells come under them.
 * Costs the plan.
 */
export function scopeLocks(
  view: PlanView,
  scope: ReadonlySet<CellId>,
  by: string,
  ids: IdSource,
): LockRecord[] {
  const locks: LockRecord[] = [];
  const lock = (subjectType: 'GRID' | 'CELL', subject: number): void =>
    void locks.push({
      id: ids.nextId(),
      kind: 'SCOPE',
      subjectType,
      subject,
      points: [],
      reason: '',
      by,
      version: null,
    });
  const look = (grid: GridId): void => {
    if (![...cellsBelow(view, grid)].some((cell) => scope.has(cell))) {
      lock('GRID', grid);
      return;
    }
    for (const cell of view.cellsOfGrid(grid)) if (!scope.has(cell)) lock('CELL', cell);
    for (const child of view.gridsOfGrid(grid)) look(child);
  };
  for (const grid of view.gridsOfGrid(null)) look(grid);
  return locks;
}
