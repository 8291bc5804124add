import type { CellId } from '../../../shared/base/ids';
import { pointInRing } from '../../../shared/geometry/pointInRing';
import { labelPoint } from '../../../shared/topology/read/measure';
import { gridOver } from '../../../shared/topology/read/outlines';
import { cellPolygons } from '../../../shared/topology/read/rings';
import type { PlanView } from '../../../shared/document/view';
import type { ToolContext } from '../tool';

type Corner = readonly [number, number];

/** Cells whose boundary lies wholly in a rectangle; of higher levels the grids over them. */
export function groundInRectangle(from: Corner, to: Corner, { view, level }: ToolContext): number[] {
  const minX = Math.min(from[0], to[0]);
  const maxX = Math.max(from[0], to[0]);
  const minY = Math.min(from[1], to[1]);
  const maxY = Math.max(from[1], to[1]);
  const inside = new Set(
    view.edgesInBox({ minX, minY, maxX, maxY }).filter((id) => {
      const edge = view.get('edge', id);
      const holds = (x: number, y: number): boolean => x >= minX && x <= maxX && y >= minY && y <= maxY;
      const ends = [edge?.start ?? 0, edge?.end ?? 0].map((node) => view.get('node', node));
      if (edge === undefined || ends.some((node) => node === undefined || !holds(node.x, node.y)))
        return false;
      for (let i = 0; i < edge.points.length; i += 2) {
        if (!holds(edge.points[i] as number, edge.points[i + 1] as number)) return false;
      }
      return true;
    }),
  );
  const cells = new Set<CellId>();
  for (const face of facesOf(view, inside)) {
    if (view.edgesOfFace(face).every((other) => inside.has(other))) cells.add(face);
  }
  return atLevel(view, cells, level);
}

/**
 * Cells whose middle (where their label stands) lies in a freehand outline; of higher levels the grids over them.
 * A hand does not go round whole boundaries. Costs the vertices of the cells in the rectangle around the outline.
 */
export function groundInOutline(outline: readonly number[], { view, level }: ToolContext): number[] {
  if (outline.length < 6) return [];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < outline.length; i += 2) {
    const [x, y] = [outline[i] as number, outline[i + 1] as number];
    [minX, minY] = [Math.min(minX, x), Math.min(minY, y)];
    [maxX, maxY] = [Math.max(maxX, x), Math.max(maxY, y)];
  }
  const cells = new Set<CellId>();
  for (const face of facesOf(view, view.edgesInBox({ minX, minY, maxX, maxY }))) {
    const { x, y } = labelPoint(cellPolygons(view, face));
    if (x >= minX && x <= maxX && y >= minY && y <= maxY && pointInRing(outline, x, y)) cells.add(face);
  }
  return atLevel(view, cells, level);
}

/** The cells that some boundaries belong to. */
function facesOf(view: PlanView, edges: Iterable<number>): Set<CellId> {
  const faces = new Set<CellId>();
  for (const id of edges) {
    const edge = view.get('edge', id);
    for (const face of [edge?.left ?? 0, edge?.right ?? 0]) if (face > 0) faces.add(face);
  }
  return faces;
}

function atLevel(view: PlanView, cells: ReadonlySet<CellId>, level: ToolContext['level']): number[] {
  return level === 4 ? [...cells] : [...new Set([...cells].map((cell) => gridOver(view, cell, level)))];
}
