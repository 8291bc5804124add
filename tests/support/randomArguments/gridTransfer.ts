import { gridOver } from '../../../shared/topology/read/outlines';
import { someCell, someNeighbour, type MakeArguments } from './stage';

/** A grid of level 2 or 3 goes under another parent: that of a neighbour where there is one. */
export const randomGridTransfer: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const above = random.next() < 0.8 ? 2 : 1;
  const home = gridOver(plan, cell.id, above);
  const other = someNeighbour(stage, cell, ({ id }) => gridOver(plan, id, above) !== home) ?? someCell(stage);
  if (other === undefined) return undefined;
  const grid = plan.get('grid', gridOver(plan, cell.id, above === 2 ? 3 : 2));
  const parent = plan.get('grid', gridOver(plan, other.id, above));
  return grid && parent && { grids: [grid.code], parent: parent.code, rename: true };
};
