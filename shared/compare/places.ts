import { edgeBounds } from '../document/edgeBounds';
import type { Box2D, PlanView } from '../document/view';
import { cellsBelow } from '../hierarchy/cellsBelow';
import { mergeBounds } from '../document/mergeBounds';

/** The rectangle of a cell or grid by code; null where a plan has none. Costs its edges. */
export function placeOf(view: PlanView, code: string): Box2D | null {
  const cell = view.cellByCode(code);
  if (cell !== undefined) return placeOfCell(view, cell);
  const grid = view.gridByCode(code);
  return grid === undefined
    ? null
    : mergeBounds([...cellsBelow(view, grid)].map((id) => placeOfCell(view, id)));
}

/** Where a cell or grid lies after, or lay before when it is gone. */
export function placeInEither(before: PlanView, after: PlanView, code: string): Box2D | null {
  return placeOf(after, code) ?? placeOf(before, code);
}

export function placeOfPoint({
  x,
  y,
}: {
  readonly x: number | null;
  readonly y: number | null;
}): Box2D | null {
  return x === null || y === null ? null : { minX: x, minY: y, maxX: x, maxY: y };
}

function placeOfCell(view: PlanView, cell: number): Box2D | null {
  return mergeBounds(
    view.edgesOfFace(cell).map((id) => {
      const edge = view.get('edge', id);
      return edge === undefined ? null : edgeBounds(view, edge);
    }),
  );
}
