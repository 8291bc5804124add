import { placeOn, someInnerEdge } from './innerEdge';
import { tidy, type MakeArguments } from './stage';

/** A place on a boundary; now and then the new vertex is dragged aside. */
export const randomInsert: MakeArguments = (stage) => {
  const { random } = stage;
  const edge = someInnerEdge(stage);
  if (edge === undefined) return undefined;
  const { at, length } = placeOn(stage, edge);
  const aside = (): number => (random.next() - 0.5) * length * 200;
  return random.next() < 0.5 ? { at } : { at, to: tidy(at[0] * 1000 + aside(), at[1] * 1000 + aside()) };
};
