import { someInnerEdge, someVertices } from './innerEdge';
import type { MakeArguments } from './stage';

/** One to three vertices of a boundary in a row. */
export const randomDelete: MakeArguments = (stage) => {
  const edge = someInnerEdge(stage);
  if (edge === undefined || edge.points.length === 0) return undefined;
  return { corners: someVertices(stage, edge, stage.random.integer(1, 3)) };
};
