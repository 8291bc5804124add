import { present } from '../../../shared/base/invariant';
import { edgeLine } from '../../../shared/topology/read/rings';
import { someInnerEdge } from './innerEdge';
import { tidy, type MakeArguments } from './stage';

/** A bulge over one segment of a boundary, or over several, a few metres to either side. */
export const randomReshape: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const edge = someInnerEdge(stage);
  if (edge === undefined) return undefined;
  const line = edgeLine(plan, edge);
  const first = random.integer(0, line.length / 2 - 2);
  const last = Math.min(line.length / 2 - 1, first + random.integer(1, 3));
  const at = (v: number): [number, number] => [present(line[2 * v], 'x'), present(line[2 * v + 1], 'y')];
  const [[ax, ay], [bx, by]] = [at(first), at(last)];
  const length = Math.max(1, Math.hypot(bx - ax, by - ay));
  const aside = (random.next() < 0.5 ? -1 : 1) * length * (0.1 + 0.3 * random.next());
  const place = (along: number, across: number): [number, number] =>
    tidy(
      ax + along * (bx - ax) - (across * (by - ay)) / length,
      ay + along * (by - ay) + (across * (bx - ax)) / length,
    );
  return { line: [place(0.1, -aside), place(0.3, aside), place(0.7, aside), place(0.9, -aside)] };
};
