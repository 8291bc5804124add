import type { CellId, EdgeId, GridId } from '../base/ids';
import type { PlanView } from '../document/view';
import { holdOfCell, holdOfGrid, type Approval, type Hold } from '../locks/lockOn';
import { chainHalves, type HalfEdgeRing } from './chainRings';
import type { PlanScene } from './scene';

/** What keeps a cell: a lock or the scope of a part alike, or the approval of its unit. */
export type Veil = 'LOCKED' | 'APPROVED';

/** What veils each of the cells, for those that something does. Costs the cells; what holds a grid is asked once. */
export function veilsOf(
  view: PlanView,
  cells: Iterable<CellId>,
  approval?: Approval,
): ReadonlyMap<CellId, Veil> {
  const veils = new Map<CellId, Veil>();
  if (view.count('lock') === 0 && approval === undefined) return veils;
  const parents = new Map<GridId, Hold | undefined>();
  for (const cell of cells) {
    const parent = view.get('cell', cell)?.parent;
    if (parent === undefined) continue;
    if (!parents.has(parent)) parents.set(parent, holdOfGrid(view, parent, approval));
    const hold = view.locksOf(cell).length > 0 ? holdOfCell(view, cell, approval) : parents.get(parent);
    if (hold !== undefined) veils.set(cell, hold.kind === 'LOCK' ? 'LOCKED' : 'APPROVED');
  }
  return veils;
}

/** The common boundary of the cells that pass, as chains with them on the left. Costs their edges. */
export function ringsAround(scene: PlanScene, cells: ReadonlySet<CellId>): HalfEdgeRing[] {
  const halves: EdgeId[] = [];
  for (const cell of cells)
    for (const half of scene.ringsOf(cell).flat()) {
      const edge = scene.edge(Math.abs(half));
      if (!cells.has(half > 0 ? edge.right : edge.left)) halves.push(half);
    }
  return chainHalves(scene.view, halves);
}
