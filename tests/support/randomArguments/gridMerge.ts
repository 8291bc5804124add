import { gridOver } from '../../../shared/topology/read/outlines';
import { someCell, someNeighbour, type MakeArguments } from './stage';

/** Two grids of one parent that touch. */
export const randomGridMerge: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const level = random.next() < 0.8 ? 3 : 2;
  const grid = plan.get('grid', gridOver(plan, cell.id, level));
  const twin = (id: number) => plan.get('grid', gridOver(plan, id, level));
  const neighbour = someNeighbour(stage, cell, ({ id }) => {
    const other = twin(id);
    return other?.id !== grid?.id && other?.parent === grid?.parent;
  });
  const other = neighbour && twin(neighbour.id);
  return grid && other && { grids: [grid.code, other.code], rename: true };
};
