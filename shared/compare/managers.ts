import type { PlanView } from '../document/view';

/**
 * Who answers for a cell: whoever claims it first and foremost, else whoever answers for its level-3 grid. The staff
 * number, or undefined when nobody does. Costs the claims of the cell.
 */
export function managerOf(view: PlanView, code: string): string | undefined {
  const cell = view.cellByCode(code);
  if (cell === undefined) return undefined;
  for (const id of view.claimsOfCell(cell)) {
    const claim = view.get('claim', id);
    if (claim?.status === 'ACTIVE' && claim.kind === 'PRIMARY')
      return view.get('staff', claim.staff)?.staffNo;
  }
  const grid = view.get('grid', view.get('cell', cell)?.parent ?? -1);
  return grid?.responsible === null || grid === undefined
    ? undefined
    : view.get('staff', grid.responsible)?.staffNo;
}
