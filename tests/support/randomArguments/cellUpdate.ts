import { someCell, type MakeArguments } from './stage';

/** Another granularity or number of households for a cell. */
export const randomUpdate: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  return random.next() < 0.5
    ? { cells: [cell.code], granularity: random.pick(['PARK', 'HOTEL', 'ESTATE', 'VILLAGE']) }
    : { cells: [cell.code], households: random.integer(0, 500) };
};
