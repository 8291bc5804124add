import { someCell, someCorner, tidy, type MakeArguments } from './stage';

/** A corner of a cell, moved by up to a few metres. */
export const randomMove: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  const from = cell && someCorner(stage, cell);
  if (from === undefined) return undefined;
  const step = (): number => Math.round((random.next() - 0.5) * 6000);
  return { from, to: tidy(from[0] * 1000 + step(), from[1] * 1000 + step()) };
};
