import type { EdgeRecord } from '../../document/records/graph';
import { orientation } from '../../geometry/orientation';
import { segmentsTouch } from '../../geometry/segmentCrossing';
import { boundaryStretches, runOnTogether, segmentReaches, type Stretches } from './boundaryStretches';
import { opposite } from './directions';
import type { FlatGraph } from './flatGraph';
import { nearStretches } from './nearStretches';

/** Segments per stretch: about an edge of a city. */
const SEGMENTS = 16;

/**
 * Pairs of edges (or an edge with itself) that may share more than their ends: all that do while bounding one
 * face, and few that do not, so that the careful comparison is left for them. Smaller id first, sorted by ids.
 *
 * Only edges of one face are compared. That is enough: where the faces agree around every node and the boundary
 * of every face is simple and nested rightly, the winding numbers of all faces and the outside sum to zero
 * everywhere, so every point has one face; two edges that cross would give a point two faces, unless they bound
 * a common one. Costs the vertices of the graph.
 *
 * @param faces numbers of the faces whose edges are compared; all edges of each must be in the graph
 */
export function crossingSuspects(
  graph: FlatGraph,
  faces: Iterable<number> = graph.faces.keys(),
): (readonly [EdgeRecord, EdgeRecord])[] {
  const stretches = boundaryStretches(graph, SEGMENTS);
  const suspects = new Map<number, readonly [EdgeRecord, EdgeRecord]>();
  const suspect = (one: number, other: number): void => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const pair = [graph.edges[a], graph.edges[b]] as [EdgeRecord, EdgeRecord];
    suspects.set(a * graph.edges.length + b, pair[0].id < pair[1].id ? pair : [pair[1], pair[0]]);
  };
  nearStretches(graph, stretches, faces, (p, q) => {
    if (stretchesMeet(graph, stretches, p, q))
      suspect(stretches.edge[p] as number, stretches.edge[q] as number);
  });
  for (let p = 0; p < stretches.edge.length; p++) {
    if (foldsInside(graph, stretches, p)) suspect(stretches.edge[p] as number, stretches.edge[p] as number);
  }
  return [...suspects.values()].sort(([a, b], [c, d]) => a.id - c.id || b.id - d.id);
}

/** Whether two segments of one stretch share more than the vertex where one follows the other. */
function foldsInside(graph: FlatGraph, { from, to, edge, runsOn }: Stretches, p: number): boolean {
  // A line that always runs on in one direction cannot come back to itself.
  if (runsOn[p] !== 0) return false;
  const { xs, ys } = graph;
  const e = edge[p] as number;
  const last = to[p] as number;
  for (let s = from[p] as number; s < last; s++) {
    const ax = xs[s] as number;
    const ay = ys[s] as number;
    const bx = xs[s + 1] as number;
    const by = ys[s + 1] as number;
    if (ax === bx && ay === by) return true;
    for (let t = s + 1; t < last; t++) {
      const cx = xs[t] as number;
      const dx = xs[t + 1] as number;
      if ((cx < ax && dx < ax && cx < bx && dx < bx) || (cx > ax && dx > ax && cx > bx && dx > bx)) continue;
      const cy = ys[t] as number;
      const dy = ys[t + 1] as number;
      if ((cy < ay && dy < ay && cy < by && dy < by) || (cy > ay && dy > ay && cy > by && dy > by)) continue;
      if (isSuspect(graph, e, e, s, t)) return true;
    }
  }
  return false;
}

/** Whether segments of two stretches share more than they may. */
function stretchesMeet(graph: FlatGraph, stretches: Stretches, p: number, q: number): boolean {
  const { boxes, from, to, edge } = stretches;
  if (runOnTogether(stretches, p, q) || partAtNode(graph, stretches, p, q)) return false;
  const left = Math.max(boxes[4 * p] as number, boxes[4 * q] as number);
  const low = Math.max(boxes[4 * p + 1] as number, boxes[4 * q + 1] as number);
  const right = Math.min(boxes[4 * p + 2] as number, boxes[4 * q + 2] as number);
  const high = Math.min(boxes[4 * p + 3] as number, boxes[4 * q + 3] as number);
  for (let s = from[p] as number; s < (to[p] as number); s++) {
    if (!segmentReaches(graph, s, left, low, right, high)) continue;
    for (let t = from[q] as number; t < (to[q] as number); t++) {
      if (!segmentReaches(graph, t, left, low, right, high)) continue;
      if (isSuspect(graph, edge[p] as number, edge[q] as number, s, t)) return true;
    }
  }
  return false;
}

/** Whether two stretches begin or end at one node and go opposite ways from there: they meet nowhere else. */
function partAtNode({ origin, starts }: FlatGraph, stretches: Stretches, p: number, q: number): boolean {
  const { edge, from, to, runsOn } = stretches;
  const e = edge[p] as number;
  const f = edge[q] as number;
  const startOfP = from[p] === starts[e] ? origin[2 * e] : -1;
  const startOfQ = from[q] === starts[f] ? origin[2 * f] : -2;
  const endOfP = to[p] === (starts[e + 1] as number) - 1 ? origin[2 * e + 1] : -3;
  const endOfQ = to[q] === (starts[f + 1] as number) - 1 ? origin[2 * f + 1] : -4;
  const directions = runsOn[q] as number;
  if (startOfP === startOfQ || endOfP === endOfQ) return ((runsOn[p] as number) & opposite(directions)) !== 0;
  if (startOfP === endOfQ || endOfP === startOfQ) return ((runsOn[p] as number) & directions) !== 0;
  return false;
}

/** Whether segment s of edge e and t of edge f share more than the end at which their edges meet or follow on. */
function isSuspect({ xs, ys, starts }: FlatGraph, e: number, f: number, s: number, t: number): boolean {
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
  const follows = s + 1 === t || t + 1 === s;
  const v = startsAtStart || startsAtEnd ? s : s + 1;
  const w = startsAtStart || endsAtStart ? t : t + 1;
  const vEnds = v === starts[e] || v === (starts[e + 1] as number) - 1;
  const wEnds = w === starts[f] || w === (starts[f + 1] as number) - 1;
  if (!follows && !(vEnds && wEnds)) return true;
  // From a common end they meet again only when they leave it in the same direction.
  const [ox, oy] = [v === s ? ax : bx, v === s ? ay : by];
  const [px, py] = [v === s ? bx : ax, v === s ? by : ay];
  const [qx, qy] = [w === t ? dx : cx, w === t ? dy : cy];
  return orientation(ox, oy, px, py, qx, qy) === 0 && (px - ox) * (qx - ox) + (py - oy) * (qy - oy) > 0;
}
