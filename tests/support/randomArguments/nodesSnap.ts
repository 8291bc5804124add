import { edgeLine } from '../../../shared/topology/read/rings';
import { someInnerEdge } from './innerEdge';
import { tidy, type MakeArguments } from './stage';

/** Two corners that follow each other on a boundary, not too far apart. */
export const randomSnap: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const edge = someInnerEdge(stage);
  if (edge === undefined) return undefined;
  const line = edgeLine(plan, edge);
  const i = 2 * random.integer(0, line.length / 2 - 2);
  const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number];
  const tolerance = Math.ceil(Math.hypot(bx - ax, by - ay)) / 1000 + 0.001;
  return tolerance > 100 ? undefined : { corner: tidy(ax, ay), onto: tidy(bx, by), tolerance };
};
