import { edgeLine } from '../../../shared/topology/read/rings';
import { someInnerEdge } from './innerEdge';
import { tidy, type MakeArguments } from './stage';

/** From a corner of a boundary to the second or third after it. */
export const randomStraighten: MakeArguments = (stage) => {
  const edge = someInnerEdge(stage);
  if (edge === undefined || edge.points.length === 0) return undefined;
  const line = edgeLine(stage.plan, edge);
  const first = stage.random.integer(0, line.length / 2 - 3);
  const last = Math.min(line.length / 2 - 1, first + stage.random.integer(2, 3));
  const corner = (v: number): [number, number] => tidy(line[2 * v] as number, line[2 * v + 1] as number);
  return { from: corner(first), to: corner(last) };
};
