import { present } from '../../../shared/base/invariant';
import { someInnerEdge, someVertices } from './innerEdge';
import { tidy, type MakeArguments } from './stage';

/** Some vertices of an edge in a row, or its two nodes, moved together by up to a metre or two. */
export const randomVerticesMove: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const edge = someInnerEdge(stage);
  if (edge === undefined) return undefined;
  const nodes = [edge.start, edge.end].map((id) => present(plan.get('node', id), `node ${id}`));
  const corners = edge.points.length > 0 ? someVertices(stage, edge, 5) : nodes.map(({ x, y }) => tidy(x, y));
  const step = (): number => Math.round((random.next() - 0.5) * 3000);
  return { corners, by: tidy(step(), step()), stop: random.next() < 0.2 };
};
