import type { EdgeRecord } from './records/graph';
import { sameRow } from './sameRow';
import { rowOf, type Box2D, type PlanView } from './view';

/** Bounding rectangle of an edge with its two nodes. Costs its vertices. */
export function edgeBounds(view: Pick<PlanView, 'get'>, edge: EdgeRecord): Box2D {
  const start = rowOf(view, 'node', edge.start);
  const end = rowOf(view, 'node', edge.end);
  let minX = Math.min(start.x, end.x);
  let minY = Math.min(start.y, end.y);
  let maxX = Math.max(start.x, end.x);
  let maxY = Math.max(start.y, end.y);
  const { points } = edge;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] as number;
    const y = points[i + 1] as number;
    if (x < minX) minX = x;
    else if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    else if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}

/** Whether two rows of an edge draw the same line, as long as its nodes have not moved. */
export function sameLine(a: EdgeRecord, b: EdgeRecord): boolean {
  return a.start === b.start && a.end === b.end && sameRow(a.points, b.points);
}
