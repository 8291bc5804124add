import { someCell, someCorner, tidy, type MakeArguments } from './stage';

/** A corner of a cell, moved by up to a few metres; now and then as far as it can go. */
export const randomMove: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  const from = cell && someCorner(stage, cell);
  if (from === undefined) return undefined;
  const stop = random.next() < 0.1;
  const step = (): number => Math.round((random.next() - 0.5) * (stop ? 60_000 : 6000));
  return { from, to: tidy(from[0] * 1000 + step(), from[1] * 1000 + step()), stop };
};
