import type { CellId, GridId } from '../base/ids';
import type { PlanView } from '../document/view';

/** Every cell under a grid of any level. Costs the grid. */
export function* cellsBelow(view: PlanView, grid: GridId): Generator<CellId> {
  yield* view.cellsOfGrid(grid);
  for (const child of view.gridsOfGrid(grid)) yield* cellsBelow(view, child);
}
