import { middleOf, someCell, tidy, type MakeArguments } from './stage';

/** A few places about the middle of a cell; now and then in a row or at the same place. */
export const randomSplitBySites: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const { x, y, size } = middleOf(stage, cell);
  const row = random.next() < 0.2;
  const sites = Array.from({ length: random.integer(2, 4) }, () => {
    const aside = (random.next() - 0.5) * size * 0.8;
    return tidy(x + aside, row ? y : y + (random.next() - 0.5) * size * 0.8);
  });
  return { cell: cell.code, sites: random.next() < 0.1 ? [...sites, ...sites] : sites };
};
