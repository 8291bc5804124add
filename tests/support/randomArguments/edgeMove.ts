import { placeOn, someInnerEdge } from './innerEdge';
import { tidy, type MakeArguments } from './stage';

/** A boundary, moved by up to a metre, with its nodes or without. */
export const randomEdgeMove: MakeArguments = (stage) => {
  const { random } = stage;
  const edge = someInnerEdge(stage);
  if (edge === undefined) return undefined;
  const step = (): number => Math.round((random.next() - 0.5) * 2000);
  const ends = random.pick(['move', 'stay']);
  return { on: placeOn(stage, edge).at, by: tidy(step(), step()), ends, stop: random.next() < 0.2 };
};
