import type { EdgeId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Millimetres } from '../../base/units';
import { rowOf, type PlanView } from '../../document/view';
import { pointToSegment } from '../../geometry/pointToSegment';
import { edgeLine } from './rings';

/** The place on a line that is nearest to a point: on segment `segment` at share `t` of its way, not rounded. */
export interface LineSpot {
  readonly segment: number;
  readonly t: number;
  readonly x: number;
  readonly y: number;
  readonly squaredDistance: number;
}

/**
 * The edge nearest to a point, no farther than `reach`. Where several are as near (the point is a node), the one
 * with the smallest id. Costs the vertices of the edges within reach.
 */
export function edgeAt(view: PlanView, x: number, y: number, reach: Millimetres): EdgeId | undefined {
  let best: EdgeId | undefined;
  let bestDistance = reach * reach;
  for (const id of view.edgesInBox({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach })) {
    const edge = rowOf(view, 'edge', id);
    const { squaredDistance } = spotOnLine(edgeLine(view, edge), x, y);
    if (squaredDistance > bestDistance) continue;
    if (squaredDistance === bestDistance && best !== undefined && best < id) continue;
    best = id;
    bestDistance = squaredDistance;
  }
  return best;
}

/** The spot of a line x0, y0 … that is nearest to a point; the first of several. */
export function spotOnLine(line: readonly number[], x: number, y: number): LineSpot {
  let best: LineSpot | undefined;
  for (let segment = 0; 2 * segment + 3 < line.length; segment++) {
    const [ax, ay, bx, by] = line.slice(2 * segment, 2 * segment + 4) as [number, number, number, number];
    const { t, squaredDistance } = pointToSegment(x, y, ax, ay, bx, by);
    if (best !== undefined && best.squaredDistance <= squaredDistance) continue;
    best = { segment, t, x: ax + t * (bx - ax), y: ay + t * (by - ay), squaredDistance };
  }
  return present(best, 'a line with a segment');
}
