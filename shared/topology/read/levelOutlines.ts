import type { GridId } from '../../base/ids';
import { createDenseNumbers } from '../../base/denseNumbers';
import { present } from '../../base/invariant';
import type { EdgeRecord } from '../../document/records/graph';
import type { GridLevel } from '../../document/records/hierarchy';
import type { Polygons } from '../../document/records/network';
import { rowOf, type PlanView } from '../../document/view';
import { graphOfEdges } from '../flat/flatGraph';
import { numberedOutlines } from '../flat/groupOutlines';

/**
 * Outlines of all grids, level by level, as polygons like `gridPolygons`. What bounds a grid of level 1 or 2 bounds one
 * of level 3 too, so only those edges are read, once for all levels. The plan's rows are sound. Costs the cells and
 * edges of the plan and, per level that is asked for, the vertices on its outlines.
 */
export function levelOutlines(view: PlanView): (level: GridLevel) => Map<GridId, Polygons> {
  const gridOfCell = level3Grids(view);
  const rims: EdgeRecord[] = [];
  for (const edge of view.all('edge')) if (gridOfCell(edge.left) !== gridOfCell(edge.right)) rims.push(edge);
  const graph = present(graphOfEdges(view, rims), 'every node that an edge names');
  return (level) => {
    const grids = createDenseNumbers();
    const above = new Map<number, number>();
    const groupOfFace = Int32Array.from(graph.faces, (face) => {
      const grid = gridOfCell(face);
      if (grid < 0) return -1;
      let number = above.get(grid);
      if (number === undefined) above.set(grid, (number = grids.of(ancestor(view, grid, level))));
      return number;
    });
    const outlines = numberedOutlines(graph, groupOfFace, grids.ids.length);
    return new Map(grids.ids.map((id, number) => [id, outlines[number] as Polygons]));
  };
}

/** The level-3 grid of a cell by id; −1 for the outside and for gaps. Costs the cells once. */
function level3Grids(view: PlanView): (face: number) => GridId {
  let highest = 0;
  for (const { id } of view.all('cell')) highest = Math.max(highest, id);
  const numbers = createDenseNumbers(view.count('cell'), highest);
  const parents: number[] = [];
  for (const { id, parent } of view.all('cell')) parents[numbers.of(id)] = parent;
  return (face) => (face > 0 ? (parents[numbers.known(face)] ?? -1) : -1);
}

function ancestor(view: PlanView, id: GridId, level: GridLevel): GridId {
  let grid = rowOf(view, 'grid', id);
  while (grid.level > level) grid = rowOf(view, 'grid', present(grid.parent, 'a parent'));
  return grid.id;
}
