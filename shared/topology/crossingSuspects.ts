import type { EdgeRecord } from '../document/records/graph';
import { orientation } from '../geometry/orientation';
import { segmentsTouch } from '../geometry/segmentCrossing';
import type { PlanView } from '../document/view';
import { edgeSegments, type EdgeSegments } from './edgeSegments';
import { segmentBins } from './segmentBins';

/**
 * Pairs of edges (or an edge with itself) that may share more than their ends: all that do, and few that do
 * not, so that the careful comparison is left for them. An edge with a segment of no length is a pair with
 * itself. Smaller id first, sorted by ids. Costs the vertices of the plan.
 */
export function crossingSuspects(view: PlanView): (readonly [EdgeRecord, EdgeRecord])[] {
  const plan = edgeSegments(view);
  const { edges, edgeAt, xs, ys } = plan;
  const { from, segments } = segmentBins(plan);
  const suspects = new Map<string, readonly [EdgeRecord, EdgeRecord]>();
  const suspect = (s: number, t: number): void => {
    const one = edges[edgeAt[s] as number];
    const other = edges[edgeAt[t] as number];
    if (one === undefined || other === undefined) return;
    const [first, second] = one.id < other.id ? [one, other] : [other, one];
    suspects.set(`${first.id}/${second.id}`, [first, second]);
  };
  for (let bin = 0; bin + 1 < from.length; bin++) {
    const end = from[bin + 1] as number;
    for (let i = from[bin] as number; i < end; i++) {
      const s = segments[i] as number;
      const ax = xs[s] as number;
      const ay = ys[s] as number;
      const bx = xs[s + 1] as number;
      const by = ys[s + 1] as number;
      if (ax === bx && ay === by) suspect(s, s);
      const left = ax < bx ? ax : bx;
      const right = ax < bx ? bx : ax;
      const low = ay < by ? ay : by;
      const high = ay < by ? by : ay;
      for (let j = i + 1; j < end; j++) {
        const t = segments[j] as number;
        const cx = xs[t] as number;
        const dx = xs[t + 1] as number;
        if ((cx < left && dx < left) || (cx > right && dx > right)) continue;
        const cy = ys[t] as number;
        const dy = ys[t + 1] as number;
        if ((cy < low && dy < low) || (cy > high && dy > high)) continue;
        if (isSuspect(plan, s, t)) suspect(s, t);
      }
    }
  }
  return [...suspects.values()].sort(([a, b], [c, d]) => a.id - c.id || b.id - d.id);
}

/** Whether two segments share more than the end at which their edges meet or follow each other. */
function isSuspect({ xs, ys, starts, edgeAt }: EdgeSegments, s: number, t: number): boolean {
  const ax = xs[s] as number;
  const ay = ys[s] as number;
  const bx = xs[s + 1] as number;
  const by = ys[s + 1] as number;
  const cx = xs[t] as number;
  const cy = ys[t] as number;
  const dx = xs[t + 1] as number;
  const dy = ys[t + 1] as number;
  const startsAtStart = ax === cx && ay === cy;
  const startsAtEnd = ax === dx && ay === dy;
  const endsAtStart = bx === cx && by === cy;
  const endsAtEnd = bx === dx && by === dy;
  if (!startsAtStart && !startsAtEnd && !endsAtStart && !endsAtEnd)
    return segmentsTouch(ax, ay, bx, by, cx, cy, dx, dy);
  if ((startsAtStart && endsAtEnd) || (startsAtEnd && endsAtStart)) return true;
  const isEnd = (vertex: number): boolean => {
    const edge = edgeAt[vertex] as number;
    return vertex === starts[edge] || vertex === (starts[edge + 1] as number) - 1;
  };
  const follows = s + 1 === t || t + 1 === s;
  const [v, w] = [startsAtStart || startsAtEnd ? s : s + 1, startsAtStart || endsAtStart ? t : t + 1];
  if (!follows && !(isEnd(v) && isEnd(w))) return true;
  // From a common end they meet again only when they leave it in the same direction.
  const [ox, oy, px, py] = v === s ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const [qx, qy] = w === t ? [dx, dy] : [cx, cy];
  return orientation(ox, oy, px, py, qx, qy) === 0 && (px - ox) * (qx - ox) + (py - oy) * (qy - oy) > 0;
}
