import { present } from '../../../shared/base/invariant';
import { edgeBounds } from '../../../shared/document/edgeBounds';
import { cellsBelow } from '../../../shared/hierarchy/cellsBelow';
import { gridOver } from '../../../shared/topology/read/outlines';
import { middleOf, someCell, tidy, type MakeArguments } from './stage';

/** A line through a cell and far beyond, across the grid of some level above it; cells cut or whole. */
export const randomGridSplit: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const chance = random.next();
  const grid = gridOver(plan, cell.id, chance < 0.8 ? 3 : chance < 0.97 ? 2 : 1);
  let reach = 0;
  for (const id of cellsBelow(plan, grid)) {
    for (const edge of plan.edgesOfFace(id)) {
      const box = edgeBounds(plan, present(plan.get('edge', edge), 'edge'));
      reach = Math.max(reach, box.maxX - box.minX, box.maxY - box.minY);
    }
  }
  const { x, y, size } = middleOf(stage, cell);
  const angle = random.next() * Math.PI;
  // Cells of one grid lie together: some ten times the longest edge reaches past all of them.
  const far = Math.min(Math.max(reach, size) * 10, 5e7);
  const at = (along: number): [number, number] =>
    tidy(x + Math.cos(angle) * along, y + Math.sin(angle) * along);
  return {
    grid: present(plan.get('grid', grid), 'grid').code,
    line: [at(-far), at(0), at(far)],
    cells: random.next() < 0.7 ? 'split' : 'whole',
  };
};
