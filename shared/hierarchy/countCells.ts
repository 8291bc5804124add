import type { GridId } from '../base/ids';
import { CATEGORIES, categoryOf, type Category } from '../document/granularity';
import type { PlanView } from '../document/view';

export interface CellCount {
  readonly total: number;
  readonly byCategory: Readonly<Record<Category, number>>;
}

/**
 * How many cells lie below every grid, by reporting category (S-46), found by walking the tree down from
 * the level-1 grids. `plan` sums the level-1 grids. Costs the tree once.
 */
export function countCells(view: PlanView): {
  readonly plan: CellCount;
  readonly byGrid: ReadonlyMap<GridId, CellCount>;
} {
  const byGrid = new Map<GridId, CellCount>();
  const count = (grid: GridId): CellCount => {
    const sum = emptyCount();
    // A grid that is its own ancestor ends here; the rules report it.
    byGrid.set(grid, sum);
    for (const child of view.gridsOfGrid(grid)) if (!byGrid.has(child)) addCount(sum, count(child));
    for (const id of view.cellsOfGrid(grid)) {
      const cell = view.get('cell', id);
      if (cell === undefined) continue;
      sum.total++;
      sum.byCategory[categoryOf(cell.granularity)]++;
    }
    return sum;
  };
  const plan = emptyCount();
  for (const id of view.gridsOfGrid(null)) addCount(plan, count(id));
  return { plan, byGrid };
}

interface GrowingCount {
  total: number;
  byCategory: Record<Category, number>;
}

function emptyCount(): GrowingCount {
  return {
    total: 0,
    byCategory: { RURAL: 0, INDUSTRY: 0, CLUSTER: 0, NONCLUSTER: 0, COMMUNITY: 0, VACANT: 0 },
  };
}

function addCount(sum: GrowingCount, part: CellCount): void {
  sum.total += part.total;
  for (const category of CATEGORIES) sum.byCategory[category] += part.byCategory[category];
}
