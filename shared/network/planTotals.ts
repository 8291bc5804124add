import type { CellId, GridId } from '../base/ids';
import { present } from '../base/invariant';
import type { ChangeSet } from '../document/changeSet';
import { categoryOf } from '../document/granularity';
import type { EdgeRecord } from '../document/records/graph';
import type { GridRecord } from '../document/records/hierarchy';
import type { BindingRecord } from '../document/records/network';
import { rowOf, type PlanView } from '../document/view';
import { faceArea } from '../topology/read/measure';
import { Sum, type Totals } from './totals';

/** Grids above a cell; more than there are levels only in a broken tree. */
const HIGHEST = 8;

/**
 * Totals of every grid and of the plan, kept up to date edit by edit: `follow` takes out what the touched cells
 * and grids had and puts in what they have now, so that the result is the same as counting anew, to the last
 * square millimetre. A grid without a place in the tree counts for itself only; a cell without a grid counts for
 * the plan.
 */
export class PlanTotals {
  private readonly sums = new Map<GridId, Sum>();
  private readonly parents = new Map<GridId, GridId | null>();
  private readonly cells = new Map<CellId, { readonly parent: GridId; readonly figures: Sum }>();
  private readonly whole = new Sum();

  /** Costs the vertices of the plan. */
  constructor(private readonly view: PlanView) {
    for (const grid of view.all('grid')) this.enter(grid);
    for (const grid of view.all('grid')) this.addAbove(grid.parent, gridFigures(grid), 1);
    for (const { id } of view.all('cell')) this.enterCell(id);
  }

  get plan(): Totals {
    return this.whole.totals();
  }

  /** Undefined for a grid that is not there. */
  ofGrid(grid: GridId): Totals | undefined {
    return this.sums.get(grid)?.totals();
  }

  /**
   * Follows an edit that the view has taken in. Costs the edit, the vertices of the cells that it touched and the
   * levels above them.
   */
  follow(change: ChangeSet): void {
    const touched = touchedCells(this.view, change);
    for (const cell of touched) this.leaveCell(cell);
    this.followGrids(change);
    for (const cell of touched) this.enterCell(cell);
  }

  private followGrids({ grid: change }: ChangeSet): void {
    if (change === undefined) return;
    const moved = change.updated.filter(([before, after]) => before.parent !== after.parent);
    const going = [...moved.map(([before]) => before), ...change.removed];
    const coming = [...moved.map(([, after]) => after), ...change.added];
    // Every one is cut loose with what hangs on it before any is hung up again, so that the order is free.
    for (const { id } of going) {
      this.addAbove(this.parents.get(id) ?? null, present(this.sums.get(id), `grid ${id}`), -1);
      this.parents.set(id, null);
    }
    for (const grid of change.removed) {
      this.whole.grids[grid.level]--;
      this.sums.delete(grid.id);
      this.parents.delete(grid.id);
    }
    for (const grid of change.added) this.enter({ ...grid, parent: null });
    for (const { id, parent } of coming) {
      this.addAbove(parent, present(this.sums.get(id), `grid ${id}`), 1);
      this.parents.set(id, parent);
    }
  }

  private enter(grid: GridRecord): void {
    const figures = gridFigures(grid);
    this.sums.set(grid.id, figures);
    this.parents.set(grid.id, grid.parent);
    this.whole.grids[grid.level]++;
  }

  private enterCell(id: CellId): void {
    const figures = cellFigures(this.view, id);
    const parent = this.view.get('cell', id)?.parent;
    if (figures === undefined || parent === undefined) return;
    this.cells.set(id, { parent, figures });
    this.whole.add(figures, 1);
    this.addAbove(parent, figures, 1);
  }

  private leaveCell(id: CellId): void {
    const known = this.cells.get(id);
    if (known === undefined) return;
    this.cells.delete(id);
    this.whole.add(known.figures, -1);
    this.addAbove(known.parent, known.figures, -1);
  }

  /** Adds to a grid and to all above it. */
  private addAbove(grid: GridId | null, figures: Sum, sign: 1 | -1): void {
    let at: GridId | null | undefined = grid;
    for (let steps = 0; at !== null && at !== undefined && steps < HIGHEST; steps++) {
      this.sums.get(at)?.add(figures, sign);
      at = this.parents.get(at);
    }
  }
}

function gridFigures(grid: GridRecord): Sum {
  const figures = new Sum();
  figures.grids[grid.level] = 1;
  return figures;
}

function cellFigures(view: PlanView, id: CellId): Sum | undefined {
  const cell = view.get('cell', id);
  if (cell === undefined) return undefined;
  const figures = new Sum();
  const category = categoryOf(cell.granularity);
  figures.counts.set(category, 1);
  figures.doubleAreas.set(category, BigInt(Math.round(2 * faceArea(view, id))));
  figures.households = cell.households ?? 0;
  for (const binding of view.bindingsOfCell(id)) {
    const box = view.get('box', rowOf(view, 'binding', binding).box);
    figures.boxes++;
    figures.capacity += box?.capacity ?? 0;
    figures.used += box?.used ?? 0;
  }
  return figures;
}

/** Cells whose figures may have changed: their row, an edge, a node on it, a binding or a bound box. */
function touchedCells(after: PlanView, change: ChangeSet): Set<CellId> {
  const touched = new Set<CellId>();
  const touch = (edge: EdgeRecord | undefined): void => {
    if (edge !== undefined) touched.add(edge.left).add(edge.right);
  };
  const { edge, node, cell, binding, box } = change;
  [...(edge?.added ?? []), ...(edge?.removed ?? []), ...(edge?.updated.flat() ?? [])].forEach(touch);
  for (const [{ id }] of node?.updated ?? []) {
    for (const moved of after.edgesAtNode(id)) touch(after.get('edge', moved));
  }
  for (const { id } of [...(cell?.added ?? []), ...(cell?.removed ?? []), ...(cell?.updated.flat() ?? [])]) {
    touched.add(id);
  }
  const bound = (row: BindingRecord | undefined): void => {
    if (row !== undefined) touched.add(row.cell);
  };
  const bindings = [binding?.added ?? [], binding?.removed ?? [], binding?.updated.flat() ?? []];
  bindings.flat().forEach(bound);
  for (const { id } of [...(box?.added ?? []), ...(box?.removed ?? []), ...(box?.updated.flat() ?? [])]) {
    for (const row of after.bindingsOfBox(id)) bound(after.get('binding', row));
  }
  for (const face of touched) if (face <= 0) touched.delete(face);
  return touched;
}
