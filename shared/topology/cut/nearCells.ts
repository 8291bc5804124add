import type { CellId } from '../../base/ids';
import type { Millimetres } from '../../base/units';
import { edgeBounds } from '../../document/edgeBounds';
import { rowOf, type Box2D, type PlanView } from '../../document/view';
import { clipLines } from '../../geometry/clipLines';
import { extendLines } from './extendLines';
import { labelPoint } from '../read/measure';
import { cellPolygons } from '../read/rings';

/** The rectangle around cells, wider by a margin. Costs the edges of the cells. */
export function boxAround(view: PlanView, cells: readonly CellId[], margin: Millimetres): Box2D {
  let box: Box2D = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const cell of cells) {
    for (const id of view.edgesOfFace(cell)) {
      const bounds = edgeBounds(view, rowOf(view, 'edge', id));
      box = {
        minX: Math.min(box.minX, bounds.minX),
        minY: Math.min(box.minY, bounds.minY),
        maxX: Math.max(box.maxX, bounds.maxX),
        maxY: Math.max(box.maxY, bounds.maxY),
      };
    }
  }
  return {
    minX: box.minX - margin,
    minY: box.minY - margin,
    maxX: box.maxX + margin,
    maxY: box.maxY + margin,
  };
}

/** What a refusal says about a cell: its code and a point in it. */
export function placeOfCell(view: PlanView, cell: CellId): { cell: string; x: number; y: number } {
  const { code } = rowOf(view, 'cell', cell);
  return { cell: code, ...labelPoint(cellPolygons(view, cell)) };
}

/** The stretches of lines that come near cells, their loose ends carried on by up to `reach`. */
export function linesNear(
  view: PlanView,
  cells: readonly CellId[],
  lines: readonly (readonly number[])[],
  reach: Millimetres,
): number[][] {
  const near = clipLines(lines, boxAround(view, cells, reach + 1000));
  return reach > 0 ? extendLines(view, near, reach) : near;
}
