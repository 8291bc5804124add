import type { CellId, GridId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft } from '../document/draft';
import { rowOf, type PlanView } from '../document/view';
import type { IdSource } from './idSource';
import { middleOfCells } from './middleOf';
import { comparableName, freeName } from './siblingNames';

export interface TransferCellsArgs {
  readonly cells: readonly CellId[];
  /** The level-3 grid that takes them. */
  readonly grid: GridId;
  /** Gives a cell whose name a new sibling has a name of its own, `（2）`, instead of refusing. */
  readonly rename?: boolean;
  readonly ids: IdSource;
}

export type TransferCellsRefusal =
  'transferCells.notLevel3' | 'transferCells.alreadyThere' | 'transferCells.nameTaken';

/**
 * Puts cells under another level-3 grid. Outlines of every level follow by themselves, because they are
 * derived. Claims, bindings and households stay with the cells. Writes a REPARENT lineage row per cell whose
 * reason is `old parent>new parent` by code. A grid that loses its last cell stays, for rule H05 to report: the
 * next step may fill it.
 *
 * Refuses a grid of another level, cells that are all there already, and a name that the new siblings have
 * (offering to rename). Costs the cells and the new siblings.
 */
export function transferCells(
  view: PlanView,
  args: TransferCellsArgs,
): Result<ChangeSet, TransferCellsRefusal> {
  const grid = rowOf(view, 'grid', args.grid);
  const cells = [...new Set(args.cells)].map((id) => rowOf(view, 'cell', id));
  if (grid.level !== 3) {
    return refuse('transferCells.notLevel3', { grid: grid.name, ...middleOfCells(view, args.cells) });
  }
  const coming = cells.filter(({ parent }) => parent !== grid.id);
  if (coming.length === 0) {
    return refuse('transferCells.alreadyThere', { grid: grid.name, ...middleOfCells(view, args.cells) });
  }
  const draft = createDraft(view);
  const siblings = view.cellsOfGrid(grid.id).map((id) => rowOf(view, 'cell', id));
  const names = new Set(siblings.map(({ name }) => comparableName(name)));
  for (const cell of coming) {
    const name = freeName(names, cell.name);
    if (name !== cell.name && args.rename !== true) {
      return refuse(
        'transferCells.nameTaken',
        { name: cell.name, cell: cell.code, grid: grid.name, ...middleOfCells(view, [cell.id]) },
        {
          command: 'cell.transfer',
          args: { cells: cells.map(({ code }) => code), grid: grid.code, rename: true },
        },
      );
    }
    names.add(comparableName(name));
    const from = rowOf(view, 'grid', cell.parent);
    draft.put('cell', { ...cell, name, parent: grid.id });
    draft.add('lineage', {
      id: args.ids.nextId(),
      op: 'REPARENT',
      from: cell.code,
      to: cell.code,
      areaShare: 1,
      reason: `${from.code}>${grid.code}`,
    });
  }
  return ok(draft.changes());
}
