import { middleOf, someCell, tidy, type MakeArguments } from './stage';

/** A strip along a short bent street through the middle of a cell. */
export const randomCarveStrip: MakeArguments = (stage) => {
  const { random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const { x, y, size } = middleOf(stage, cell);
  const angle = random.next() * Math.PI;
  const reach = size * (0.2 + random.next() * 0.5);
  const at = (along: number, aside: number) =>
    tidy(
      x + Math.cos(angle) * along - Math.sin(angle) * aside,
      y + Math.sin(angle) * along + Math.cos(angle) * aside,
    );
  const bend = (random.next() - 0.5) * reach * 0.3;
  return {
    line: [at(-reach, 0), at(0, bend), at(reach, 0)],
    width: Math.min(500, Math.max(0.5, Math.round(size * (0.05 + random.next() * 0.1)) / 1000)),
    side: random.pick(['both', 'left', 'right']),
    policy: random.pick([{}, { households: 'keep', name: 'keep' }, { claims: 'copy' }]),
  };
};
