import { CATEGORIES, categoryOf, type Category } from '../../shared/document/granularity';
import type { PlanView } from '../../shared/document/view';
import { cellsUnder } from '../document/cellsUnder';
import type { CellAreas } from '../document/cellAreas';

export interface CategoryFigures {
  readonly category: Category;
  readonly cells: number;
  readonly squareMetres: number;
}

export interface Figures {
  readonly categories: readonly CategoryFigures[];
  readonly cells: number;
  readonly squareMetres: number;
  readonly grids: Readonly<Record<1 | 2 | 3, number>>;
  readonly boxes: { readonly all: number; readonly bound: number } | null;
}

/** Counts and planar areas of a grid, or of the whole plan for null. Costs its cells. */
export function planStatistics(view: PlanView, areas: CellAreas, grid: number | null): Figures {
  const counts = new Map<Category, { cells: number; squareMetres: number }>(
    CATEGORIES.map((category) => [category, { cells: 0, squareMetres: 0 }]),
  );
  const cells = cellsUnder(view, grid);
  let squareMetres = 0;
  let bound = 0;
  for (const id of cells) {
    const cell = view.get('cell', id);
    const count = cell === undefined ? undefined : counts.get(categoryOf(cell.granularity));
    if (count === undefined) continue;
    const area = areas.of(id);
    count.cells += 1;
    count.squareMetres += area;
    squareMetres += area;
    bound += view.bindingsOfCell(id).length;
  }
  return {
    categories: CATEGORIES.map((category) => ({
      category,
      cells: 0,
      squareMetres: 0,
      ...counts.get(category),
    })),
    cells: cells.length,
    squareMetres,
    grids: countGrids(view, grid),
    boxes: { all: grid === null ? view.count('box') : bound, bound },
  };
}

function countGrids(view: PlanView, grid: number | null): Record<1 | 2 | 3, number> {
  const counts = { 1: 0, 2: 0, 3: 0 };
  const walk = (id: number | null): void => {
    const level = id === null ? undefined : view.get('grid', id)?.level;
    if (level !== undefined) counts[level] += 1;
    for (const child of view.gridsOfGrid(id)) walk(child);
  };
  walk(grid);
  return counts;
}
