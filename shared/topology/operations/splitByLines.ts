import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { Millimetres, SquareMillimetres } from '../../base/units';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import type { PieceGroups } from '../cut/blocks';
import { cutIntoGroups } from '../cut/cutIntoGroups';
import { finish, type KernelRefusal } from '../proof/finish';
import { linesNear, placeOfCell } from '../cut/nearCells';
import { rehomeBindings } from '../edit/rehomeBindings';

export interface SplitByLinesArgs {
  readonly cells: readonly CellId[];
  /** Roads, rivers …: each x0, y0 … in lattice millimetres, in no order, wherever they lie. */
  readonly lines: readonly (readonly number[])[];
  /** Loose ends are carried straight on up to this far, to the boundary or line that they meet. */
  readonly reach: Millimetres;
  /** Blocks below this join a neighbour; never less than the smallest cell. */
  readonly smallest: SquareMillimetres;
  /** A point in the block that keeps the code; the largest block keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  readonly ids: IdSource;
}

export type SplitByLinesRefusal = 'splitByLines.nothingCut' | KernelRefusal;

/**
 * Cuts cells into the blocks of a network of lines. Bridges, loose ends, doubled and overlapping lines cut nothing
 * and are no error. A block that is too small joins the neighbour of the same cell with the longest common border.
 * Ground of a cell that was detached before stays with its largest block. What becomes of attributes, lineage and
 * bindings is as in `splitCells`.
 *
 * Refuses: no cell is divided (`nothingCut`), rounding to the lattice would make boundaries cross.
 * Costs the vertices of all lines once, then the edges and lines near the cells.
 */
export function splitByLines(view: PlanView, args: SplitByLinesArgs): Result<ChangeSet, SplitByLinesRefusal> {
  const draft = createDraft(view);
  const lines = linesNear(view, args.cells, args.lines, args.reach);
  const cut = cutIntoGroups(draft, { ...args, lines }, (_, groups) => {
    groups.joinSmall(args.smallest);
    joinDetached(groups);
  });
  if (cut.length === 0) {
    return refuse('splitByLines.nothingCut', placeOfCell(view, present(args.cells[0], 'a cell')));
  }
  rehomeBindings(draft, cut);
  return finish(view, draft);
}

/** Puts ground that touches nothing else of the cell to the largest group. */
function joinDetached(groups: PieceGroups): void {
  const detached = groups.all().filter((group) => groups.bordersOf(group).size === 0);
  const into = groups.largest(groups.all().filter((group) => !detached.includes(group))) ?? groups.largest();
  for (const group of detached) if (into !== undefined && group !== into) groups.join(group, into);
}
