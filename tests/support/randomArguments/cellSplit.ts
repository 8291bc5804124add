import { middleOf, someCell, someCorner, tidy, type MakeArguments } from './stage';

/**
 * A bent line through a cell, long enough to leave it on both sides or to be extended; now and then exactly through
 * corners of it, which is where lines get into trouble.
 */
export const randomSplit: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const { x, y, size } = middleOf(stage, cell);
  if (random.next() < 0.3) {
    const corners = [someCorner(stage, cell), tidy(x, y), someCorner(stage, cell)];
    if (corners.every((corner) => corner !== undefined)) return { line: corners, cells: [cell.code] };
  }
  const angle = random.next() * Math.PI;
  // Now and then a line that ends inside, to be carried on to the boundary.
  const extend = angle < 0.4;
  const reach = size * (extend ? 0.05 : 3);
  const bend = (random.next() - 0.5) * reach * 0.1;
  const at = (along: number, aside: number): [number, number] =>
    tidy(
      x + Math.cos(angle) * along - Math.sin(angle) * aside,
      y + Math.sin(angle) * along + Math.cos(angle) * aside,
    );
  return { line: [at(-reach, bend), at(0, -bend), at(reach, bend)], cells: [cell.code], extend };
};
