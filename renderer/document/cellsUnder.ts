import type { PlanView } from '../../shared/document/view';

/** All cells below a grid of any level; of the whole plan for null. */
export function cellsUnder(view: PlanView, grid: number | null): readonly number[] {
  if (grid !== null && view.get('grid', grid)?.level === 3) return view.cellsOfGrid(grid);
  return view.gridsOfGrid(grid).flatMap((child) => cellsUnder(view, child));
}
