import type { EdgeId } from '../../base/ids';
import { present } from '../../base/invariant';
import { rowOf, type PlanView } from '../../document/view';
import { pointToSegment } from '../../geometry/pointToSegment';
import { segmentCrossing } from '../../geometry/segmentCrossing';
import { edgeLine } from '../read/rings';
import { selfNode, type LinePoint } from './selfNoding';
import { TOUCH_SQUARED } from './tolerance';

/** A place on an edge where the graph may need a node: on segment `segment` at share `t` of its way. */
export interface EdgeCut {
  readonly segment: number;
  readonly t: number;
  readonly x: number;
  readonly y: number;
}

export interface NodedLines {
  readonly lines: readonly (readonly LinePoint[])[];
  /** Where the lines meet each edge, in no order. */
  readonly cuts: ReadonlyMap<EdgeId, readonly EdgeCut[]>;
}

/**
 * Meets drawn lines with each other and with the edges of the plan: vertices within the touch tolerance become
 * common points, proper crossings get a new lattice point on both. Nothing is written.
 *
 * @param among only these edges are met; those near the lines otherwise
 * Costs the edges near the lines times the vertices of lines and edges.
 */
export function nodeLines(
  view: PlanView,
  lines: readonly (readonly number[])[],
  among?: readonly EdgeId[],
): NodedLines {
  const cuts = new Map<EdgeId, EdgeCut[]>();
  const met = among?.map((id) => metEdge(view, id));
  return { lines: selfNode(lines).map((line) => meetLine(view, line, met, cuts)), cuts };
}

interface MetEdge {
  readonly id: EdgeId;
  /** Both nodes included. */
  readonly line: readonly number[];
}

function metEdge(view: PlanView, id: EdgeId): MetEdge {
  return { id, line: edgeLine(view, rowOf(view, 'edge', id)) };
}

interface Hit {
  readonly t: number;
  readonly x: number;
  readonly y: number;
}

function meetLine(
  view: PlanView,
  line: readonly LinePoint[],
  among: readonly MetEdge[] | undefined,
  cuts: Map<EdgeId, EdgeCut[]>,
): LinePoint[] {
  const points: LinePoint[] = [];
  const push = (x: number, y: number, node: boolean): void => {
    const last = points.at(-1);
    if (last !== undefined && last.x === x && last.y === y) {
      if (node && !last.node) points[points.length - 1] = { x, y, node };
    } else points.push({ x, y, node });
  };
  for (let i = 0; i < line.length; i++) {
    const p = present(line[i], 'line point');
    const q = line[i + 1];
    const hits = q === undefined ? [] : meetEdges(view, p, q, among, cuts);
    const onEdge = hits.some((hit) => hit.x === p.x && hit.y === p.y);
    push(p.x, p.y, p.node || onEdge);
    for (const hit of hits.sort((a, b) => a.t - b.t)) push(hit.x, hit.y, true);
    if (q !== undefined && hits.some((hit) => hit.x === q.x && hit.y === q.y)) push(q.x, q.y, true);
  }
  return points;
}

/** Hits along p→q, and the matching cuts of the edges that it meets. */
function meetEdges(
  view: PlanView,
  p: LinePoint,
  q: LinePoint,
  among: readonly MetEdge[] | undefined,
  cuts: Map<EdgeId, EdgeCut[]>,
): Hit[] {
  const hits: Hit[] = [];
  const minX = Math.min(p.x, q.x) - 1;
  const maxX = Math.max(p.x, q.x) + 1;
  const minY = Math.min(p.y, q.y) - 1;
  const maxY = Math.max(p.y, q.y) + 1;
  const near = among ?? view.edgesInBox({ minX, minY, maxX, maxY }).map((id) => metEdge(view, id));
  for (const edge of near) {
    const { line } = edge;
    let cx = line[0] as number;
    let cy = line[1] as number;
    for (let at = 2; at < line.length; at += 2) {
      const dx = line[at] as number;
      const dy = line[at + 1] as number;
      const apart =
        (cx > maxX && dx > maxX) ||
        (cx < minX && dx < minX) ||
        (cy > maxY && dy > maxY) ||
        (cy < minY && dy < minY);
      if (!apart && !farOff(p, q, cx, cy, dx, dy)) meetSegment(p, q, edge, at / 2 - 1, hits, cuts);
      cx = dx;
      cy = dy;
    }
  }
  return hits;
}

/**
 * Whether both ends of c–d lie more than the touch tolerance off the line through p and q, on one side of it. The
 * margin of 2 mm is far above the rounding of this estimate.
 */
function farOff(p: LinePoint, q: LinePoint, cx: number, cy: number, dx: number, dy: number): boolean {
  const ux = q.x - p.x;
  const uy = q.y - p.y;
  const reach = 2 * (Math.abs(ux) + Math.abs(uy));
  const c = ux * (cy - p.y) - uy * (cx - p.x);
  const d = ux * (dy - p.y) - uy * (dx - p.x);
  return (c > reach && d > reach) || (c < -reach && d < -reach);
}

function meetSegment(
  p: LinePoint,
  q: LinePoint,
  { id, line }: MetEdge,
  segment: number,
  hits: Hit[],
  cuts: Map<EdgeId, EdgeCut[]>,
): void {
  const cx = line[2 * segment] as number;
  const cy = line[2 * segment + 1] as number;
  const dx = line[2 * segment + 2] as number;
  const dy = line[2 * segment + 3] as number;
  const cut = (t: number, x: number, y: number): void => {
    const list = cuts.get(id);
    if (list === undefined) cuts.set(id, [{ segment, t, x, y }]);
    else list.push({ segment, t, x, y });
  };
  let touched = false;
  for (const [x, y, end] of [
    [cx, cy, 0],
    [dx, dy, 1],
  ] as const) {
    const near = pointToSegment(x, y, p.x, p.y, q.x, q.y);
    if (near.squaredDistance > TOUCH_SQUARED) continue;
    touched = true;
    hits.push({ t: near.t, x, y });
    cut(end, x, y);
  }
  for (const [{ x, y }, t] of [
    [p, 0],
    [q, 1],
  ] as const) {
    const near = pointToSegment(x, y, cx, cy, dx, dy);
    if (near.squaredDistance > TOUCH_SQUARED) continue;
    const atCorner = squared(x - cx, y - cy) <= TOUCH_SQUARED || squared(x - dx, y - dy) <= TOUCH_SQUARED;
    touched = true;
    if (atCorner) continue;
    hits.push({ t, x, y });
    cut(near.t, x, y);
  }
  const crossing = touched ? undefined : segmentCrossing(p.x, p.y, q.x, q.y, cx, cy, dx, dy);
  if (crossing === undefined) return;
  const x = Math.round(p.x + crossing.t * (q.x - p.x));
  const y = Math.round(p.y + crossing.t * (q.y - p.y));
  hits.push({ t: crossing.t, x, y });
  cut(crossing.u, x, y);
}

function squared(dx: number, dy: number): number {
  return dx * dx + dy * dy;
}
