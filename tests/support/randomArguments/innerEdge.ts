import { present } from '../../../shared/base/invariant';
import type { EdgeRecord } from '../../../shared/document/records/graph';
import { isFrozen } from '../../../shared/topology/edit/frozen';
import { edgeLine } from '../../../shared/topology/read/rings';
import { someCell, tidy, type Place, type Stage } from './stage';

/** An edge of some cell that is not part of the frozen outline. */
export function someInnerEdge(stage: Stage): EdgeRecord | undefined {
  const { plan, random } = stage;
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const edges = plan.edgesOfFace(cell.id).map((id) => present(plan.get('edge', id), `edge ${id}`));
  const inner = edges.filter((edge) => !isFrozen(edge));
  return inner.length === 0 ? undefined : random.pick(inner);
}

/** A place on a random segment of an edge, and how long that segment is, metres. */
export function placeOn({ plan, random }: Stage, edge: EdgeRecord): { at: Place; length: number } {
  const line = edgeLine(plan, edge);
  const i = 2 * random.integer(0, line.length / 2 - 2);
  const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number];
  const share = 0.2 + 0.6 * random.next();
  return {
    at: tidy(ax + share * (bx - ax), ay + share * (by - ay)),
    length: Math.hypot(bx - ax, by - ay) / 1000,
  };
}

/** Vertices of an edge between its nodes. */
export function someVertices({ random }: Stage, { points }: EdgeRecord, most: number): Place[] {
  const first = random.integer(0, Math.max(0, points.length / 2 - 1));
  const places: Place[] = [];
  for (let v = first; v < points.length / 2 && places.length < most; v++) {
    places.push(tidy(points[2 * v] as number, points[2 * v + 1] as number));
  }
  return places;
}
