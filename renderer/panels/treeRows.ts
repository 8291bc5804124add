import { categoryOf, type Category } from '../../shared/document/granularity';
import type { PlanView } from '../../shared/document/view';

/** A line of the grid tree: a grid with what is below it, or a cell. */
export interface TreeRow {
  readonly table: 'grid' | 'cell';
  readonly id: number;
  readonly level: 1 | 2 | 3 | 4;
  readonly depth: number;
  readonly code: string;
  readonly name: string;
  /** Cells below a grid; 0 for a cell. */
  readonly cells: number;
  readonly category: Category | null;
  readonly open: boolean;
}

/** Lines of the tree from the top, with the children of every grid in `open`. */
export function treeRows(view: PlanView, open: ReadonlySet<number>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (grid: number, depth: number): void => {
    const row = gridRow(view, grid, depth, open.has(grid));
    if (row === null) return;
    rows.push(row);
    if (!row.open) return;
    for (const child of byCode(view, 'grid', view.gridsOfGrid(grid))) add(child, depth + 1);
    for (const cell of byCode(view, 'cell', view.cellsOfGrid(grid))) {
      const line = cellRow(view, cell, depth + 1);
      if (line !== null) rows.push(line);
    }
  };
  for (const grid of byCode(view, 'grid', view.gridsOfGrid(null))) add(grid, 0);
  return rows;
}

/** Lines whose code, name or path code holds the text, at most `limit`. */
export function matchingRows(
  view: PlanView,
  wanted: string,
  paths: ReadonlyMap<string, string>,
  limit: number,
): TreeRow[] {
  const needle = wanted.trim().toLowerCase();
  const rows: TreeRow[] = [];
  const fits = (row: { code: string; name: string }): boolean =>
    row.code.includes(needle) ||
    row.name.toLowerCase().includes(needle) ||
    (paths.get(row.code)?.startsWith(needle) ?? false);
  for (const grid of view.all('grid')) {
    if (rows.length >= limit) return rows;
    const row = fits(grid) ? gridRow(view, grid.id, 0, false) : null;
    if (row !== null) rows.push(row);
  }
  for (const cell of view.all('cell')) {
    if (rows.length >= limit) return rows;
    const row = fits(cell) ? cellRow(view, cell.id, 0) : null;
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** Grids above a row, the nearest last: what has to be open for it to show. */
export function gridsAbove(view: PlanView, table: 'grid' | 'cell', id: number): number[] {
  const above: number[] = [];
  let parent = view.get(table, id)?.parent ?? null;
  while (parent !== null) {
    above.unshift(parent);
    parent = view.get('grid', parent)?.parent ?? null;
  }
  return above;
}

function gridRow(view: PlanView, id: number, depth: number, open: boolean): TreeRow | null {
  const grid = view.get('grid', id);
  if (grid === undefined) return null;
  const { level, code, name } = grid;
  return { table: 'grid', id, level, depth, code, name, cells: countCells(view, id), category: null, open };
}

function cellRow(view: PlanView, id: number, depth: number): TreeRow | null {
  const cell = view.get('cell', id);
  if (cell === undefined) return null;
  const { code, name } = cell;
  const category = categoryOf(cell.granularity);
  return { table: 'cell', id, level: 4, depth, code, name, cells: 0, category, open: false };
}

function countCells(view: PlanView, grid: number): number {
  let count = view.cellsOfGrid(grid).length;
  for (const child of view.gridsOfGrid(grid)) count += countCells(view, child);
  return count;
}

function byCode(view: PlanView, table: 'grid' | 'cell', ids: readonly number[]): number[] {
  const code = (id: number): string => view.get(table, id)?.code ?? '';
  return [...ids].sort((a, b) => (code(a) < code(b) ? -1 : 1));
}
