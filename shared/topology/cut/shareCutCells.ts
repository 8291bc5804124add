import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { ok, type Result } from '../../base/result';
import type { Draft } from '../../document/draft';
import type { IdSource } from '../../hierarchy/idSource';
import { refuseSmallPart, type CutCell } from './cutCells';
import { divideCell } from './divideCell';
import type { Side, SidedPiece } from './sidesOfLine';

/**
 * Divides those cut cells that have parts on both sides of a line. Returns the new cells with their pieces.
 * Cells whose parts all lie on one side stay undivided, with the cut still in them.
 * `kept` is the side of pieces without one.
 */
export function shareCutCells(
  draft: Draft,
  cut: readonly CutCell[],
  pieces: readonly SidedPiece[],
  kept: Side,
  ids: IdSource,
): Result<Map<CellId, SidedPiece>, 'splitGrid.partTooSmall'> {
  const born = new Map<CellId, SidedPiece>();
  for (const cell of cut) {
    const own = pieces.filter((piece) => piece.cell === cell.cell);
    const parts = own.filter(({ fresh }) => fresh);
    if (new Set(parts.map(({ side }) => side ?? kept)).size < 2) continue;
    const small = refuseSmallPart(draft, cell, 'splitGrid.partTooSmall');
    if (small !== undefined) return small;
    divideCell(draft, cell.cell, own, parts, { ids }).forEach((id, at) =>
      // The first part, the largest, keeps the cell.
      born.set(id, present(parts[at + 1], 'part')),
    );
  }
  return ok(born);
}
