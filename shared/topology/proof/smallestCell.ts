import type { CellId } from '../../base/ids';
import type { SquareMillimetres } from '../../base/units';
import type { PlanView } from '../../document/view';
import { faceArea } from '../read/measure';

/** A cell is no smaller than a small building: 20 m² (rule G03). Edits that would make one are refused. */
export const SMALLEST_CELL: SquareMillimetres = 20e6;

/** A cell that an edit leaves below the smallest size and that was not below it before; `areas`: after the edit. */
export function cellMadeTooSmall(
  before: PlanView,
  areas: ReadonlyMap<CellId, SquareMillimetres>,
): { readonly cell: CellId; readonly area: SquareMillimetres } | undefined {
  for (const [cell, area] of areas) {
    if (area >= SMALLEST_CELL) continue;
    if (before.get('cell', cell) === undefined || faceArea(before, cell) >= SMALLEST_CELL)
      return { cell, area };
  }
  return undefined;
}
