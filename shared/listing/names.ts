import type { CellId, GridId } from '../base/ids';
import type { GridLevel } from '../document/records/hierarchy';
import type { PlanView } from '../document/view';

/** Name of the grid of a level over a grid, or of the grid itself. */
export function gridAbove(view: PlanView, grid: GridId | null, level: GridLevel): string | null {
  let row = grid === null ? undefined : view.get('grid', grid);
  while (row !== undefined && row.level > level)
    row = row.parent === null ? undefined : view.get('grid', row.parent);
  return row?.level === level ? row.name : null;
}

/** Who answers for a cell: the person of its primary claim that has not ended. */
export function managerOf(view: PlanView, cell: CellId): string | null {
  for (const id of view.claimsOfCell(cell)) {
    const claim = view.get('claim', id);
    if (claim?.kind === 'PRIMARY' && claim.status === 'ACTIVE') return staffName(view, claim.staff);
  }
  return null;
}

export function staffName(view: PlanView, id: number | null): string | null {
  return id === null ? null : (view.get('staff', id)?.name ?? null);
}

export function exchangeName(view: PlanView, id: number | null): string | null {
  return id === null ? null : (view.get('exchange', id)?.name ?? null);
}

export function gridName(view: PlanView, id: GridId | null): string | null {
  return id === null ? null : (view.get('grid', id)?.name ?? null);
}
