import type { CellId, GridId } from '../base/ids';
import { present } from '../base/invariant';
import { ok, refuse, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft } from '../document/draft';
import type { PlanView } from '../document/view';
import type { IdSource } from './idSource';

export interface TransferCellsArgs {
  readonly cells: readonly CellId[];
  /** The level-3 grid that takes them. */
  readonly grid: GridId;
  readonly ids: IdSource;
}

export type TransferCellsRefusal =
  'transferCells.notLevel3' | 'transferCells.alreadyThere' | 'transferCells.nameTaken';

/**
 * Puts cells under another level-3 grid. Outlines of every level follow by themselves, because they are
 * derived. Writes a REPARENT lineage row per cell. Refuses a grid of another level, cells that are all there
 * already, and a name that the new siblings have. Costs the cells and the new siblings.
 */
export function transferCells(
  view: PlanView,
  args: TransferCellsArgs,
): Result<ChangeSet, TransferCellsRefusal> {
  const grid = present(view.get('grid', args.grid), `grid ${args.grid}`);
  if (grid.level !== 3) return refuse('transferCells.notLevel3', { grid: grid.name });
  const draft = createDraft(view);
  const names = new Set(draft.cellsOfGrid(grid.id).map((id) => draft.get('cell', id)?.name));
  for (const id of args.cells) {
    const cell = present(draft.get('cell', id), `cell ${id}`);
    if (cell.parent === grid.id) continue;
    if (names.has(cell.name)) return refuse('transferCells.nameTaken', { name: cell.name, grid: grid.name });
    names.add(cell.name);
    const from = present(draft.get('grid', cell.parent), 'parent');
    draft.put('cell', { ...cell, parent: grid.id });
    draft.add('lineage', {
      id: args.ids.nextId(),
      op: 'REPARENT',
      from: cell.code,
      to: cell.code,
      areaShare: 1,
      reason: `${from.code}>${grid.code}`,
    });
  }
  const change = draft.changes();
  return change.cell === undefined ? refuse('transferCells.alreadyThere', { grid: grid.name }) : ok(change);
}
