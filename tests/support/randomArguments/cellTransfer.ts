import { someCell, someNeighbour, type MakeArguments } from './stage';

/** A cell goes to the level-3 grid of a neighbour. */
export const randomTransfer: MakeArguments = (stage) => {
  const cell = someCell(stage);
  const other = cell && someNeighbour(stage, cell, ({ parent }) => parent !== cell.parent);
  const grid = other && stage.plan.get('grid', other.parent);
  return cell && grid && { cells: [cell.code], grid: grid.code };
};
