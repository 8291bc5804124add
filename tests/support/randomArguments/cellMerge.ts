import { someCell, someNeighbour, type MakeArguments } from './stage';

/** A cell and a neighbour under the same parent. */
export const randomMerge: MakeArguments = (stage) => {
  const cell = someCell(stage);
  const other = cell && someNeighbour(stage, cell, ({ parent }) => parent === cell.parent);
  return cell && other && { cells: [cell.code, other.code] };
};
