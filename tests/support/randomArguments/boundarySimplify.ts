import { someCell, type MakeArguments } from './stage';

/** All boundaries of a cell with fewer vertices. */
export const randomSimplify: MakeArguments = (stage) => {
  const cell = someCell(stage);
  return cell && { cells: [cell.code], tolerance: stage.random.pick([0.5, 2, 8]) };
};
