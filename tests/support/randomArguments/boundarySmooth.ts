import { placeOn, someInnerEdge } from './innerEdge';
import type { MakeArguments } from './stage';

/** The corners of one boundary, rounded. */
export const randomSmooth: MakeArguments = (stage) => {
  const edge = someInnerEdge(stage);
  if (edge === undefined) return undefined;
  const { at } = placeOn(stage, edge);
  return { on: at, tolerance: stage.random.pick([0.2, 1, 3]), sharpest: stage.random.pick([60, 180]) };
};
