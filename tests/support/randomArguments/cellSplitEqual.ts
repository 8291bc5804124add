import { middleOf, someCell, tidy, type MakeArguments } from './stage';

/** A cell in two to four parts of equal area, straight or along a net of streets. */
export const randomSplitEqual: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const parts = random.integer(2, 4);
  if (random.next() < 0.5) return { cell: cell.code, parts };
  const { x, y, size } = middleOf(stage, cell);
  const angle = random.next() * Math.PI;
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const lines = [-0.3, 0, 0.3].flatMap((share) => {
    const [aside, reach] = [share * size, size * 3];
    return [
      [
        tidy(x - uy * aside - ux * reach, y + ux * aside - uy * reach),
        tidy(x - uy * aside + ux * reach, y + ux * aside + uy * reach),
      ],
      [
        tidy(x + ux * aside - uy * reach, y + uy * aside + ux * reach),
        tidy(x + ux * aside + uy * reach, y + uy * aside - ux * reach),
      ],
    ];
  });
  return { cell: cell.code, parts, lines };
};
