import type { CellId, GridId } from '../base/ids';
import { edgeBounds } from '../document/edgeBounds';
import { rowOf, type PlanView } from '../document/view';
import { cellsBelow } from './cellsBelow';

/** The middle of the rectangle around cells, for a refusal to zoom to; nothing for cells without ground. */
export function middleOfCells(
  view: PlanView,
  cells: Iterable<CellId>,
): { readonly x: number; readonly y: number } | Readonly<Record<string, never>> {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const cell of cells) {
    for (const id of view.edgesOfFace(cell)) {
      const bounds = edgeBounds(view, rowOf(view, 'edge', id));
      minX = Math.min(minX, bounds.minX);
      minY = Math.min(minY, bounds.minY);
      maxX = Math.max(maxX, bounds.maxX);
      maxY = Math.max(maxY, bounds.maxY);
    }
  }
  return minX > maxX ? {} : { x: Math.round((minX + maxX) / 2), y: Math.round((minY + maxY) / 2) };
}

/** As `middleOfCells`, of all cells under a grid. Costs the grid. */
export function middleOfGrid(view: PlanView, grid: GridId): ReturnType<typeof middleOfCells> {
  return middleOfCells(view, cellsBelow(view, grid));
}
