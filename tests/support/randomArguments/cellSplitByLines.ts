import { middleOf, someCell, tidy, type MakeArguments } from './stage';

/** Two streets that cross in a cell, one of them drawn twice, and a dead end. */
export const randomSplitByLines: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const { x, y, size } = middleOf(stage, cell);
  const street = (reach: number): [number, number][] => {
    const angle = random.next() * Math.PI * 2;
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    const aside = (random.next() - 0.5) * size * 0.3;
    return [tidy(x - dx + aside, y - dy), tidy(x + aside, y - aside), tidy(x + dx, y + dy + aside)];
  };
  const main = street(size * 3);
  return {
    cells: [cell.code],
    lines: [main, street(size * 3), main, street(size * 0.2)],
    reach: random.integer(0, 5),
    smallest: random.integer(20, 60),
  };
};
