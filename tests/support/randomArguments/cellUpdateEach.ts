import { someCell, someNeighbour, type MakeArguments } from './stage';

/** A short list of cells: each gets a granularity, a number of households, or the grid of a neighbour. */
export const randomUpdateEach: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const rows = Array.from({ length: random.integer(1, 4) }, () => {
    const cell = someCell(stage);
    if (cell === undefined) return undefined;
    const other = someNeighbour(stage, cell, ({ parent }) => parent !== cell.parent);
    const grid = other && plan.get('grid', other.parent);
    if (grid !== undefined && random.next() < 0.5) return { cell: cell.code, grid: grid.code };
    return random.next() < 0.5
      ? { cell: cell.code, granularity: random.pick(['PARK', 'SCHOOL', 'ESTATE']) }
      : { cell: cell.code, households: random.integer(0, 500) };
  }).filter((row) => row !== undefined);
  return rows.length === 0 ? undefined : { rows };
};
