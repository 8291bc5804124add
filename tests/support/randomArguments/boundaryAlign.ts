import { edgeLine } from '../../../shared/topology/read/rings';
import { placeOn, someInnerEdge } from './innerEdge';
import { tidy, type MakeArguments } from './stage';

/** A boundary follows a line that runs beside it, up to a metre away. */
export const randomAlign: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const edge = someInnerEdge(stage);
  if (edge === undefined) return undefined;
  const [dx, dy] = [random.integer(-700, 700), random.integer(-700, 700)];
  const line = edgeLine(plan, edge);
  const guide: [number, number][] = [];
  for (let i = 0; i < line.length; i += 2)
    guide.push(tidy((line[i] as number) + dx, (line[i + 1] as number) + dy));
  return { on: placeOn(stage, edge).at, line: guide, tolerance: 1.5 };
};
