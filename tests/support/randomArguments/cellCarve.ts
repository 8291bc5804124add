import { middleOf, someCell, tidy, type MakeArguments } from './stage';

/** A small tilted block about a point of a cell. */
export const randomCarve: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const { x, y, size } = middleOf(stage, cell);
  const reach = size * (0.03 + random.next() * (random.next() < 0.2 ? 0.8 : 0.1));
  const turn = random.next() * Math.PI;
  const ring = [0, 1, 2, 3].map((corner) => {
    const angle = turn + (corner * Math.PI) / 2 + random.next() * 0.3;
    return tidy(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
  });
  return { ring, granularity: random.pick(['MARKET', 'OFFICE_BUILDING', 'SCHOOL']) };
};
