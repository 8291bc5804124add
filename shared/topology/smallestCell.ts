import type { CellId } from '../base/ids';
import type { SquareMillimetres } from '../base/units';
import type { ChangeSet } from '../document/changeSet';
import type { PlanView } from '../document/view';
import { faceArea } from './measure';

/** A cell is no smaller than a small building: 20 m² (rule G03). Edits that would make one are refused. */
export const SMALLEST_CELL: SquareMillimetres = 20e6;

/**
 * A cell that an edit leaves below the smallest size and that was not below it before. Costs the vertices
 * of the touched cells.
 */
export function cellMadeTooSmall(
  before: PlanView,
  after: PlanView,
  change: ChangeSet,
): { readonly cell: CellId; readonly area: SquareMillimetres } | undefined {
  const touched = new Set<CellId>();
  const touch = (edge: { readonly left: number; readonly right: number }): void => {
    for (const face of [edge.left, edge.right]) if (face > 0) touched.add(face);
  };
  for (const [, node] of change.node?.updated ?? []) {
    for (const id of after.edgesAtNode(node.id)) touch(after.get('edge', id) ?? { left: 0, right: 0 });
  }
  for (const edge of change.edge?.added ?? []) touch(edge);
  for (const [, edge] of change.edge?.updated ?? []) touch(edge);
  for (const cell of touched) {
    const area = faceArea(after, cell);
    if (area >= SMALLEST_CELL) continue;
    if (before.get('cell', cell) === undefined || faceArea(before, cell) >= SMALLEST_CELL)
      return { cell, area };
  }
  return undefined;
}
