import type { EdgeId } from '../base/ids';
import { present } from '../base/invariant';
import type { PlanView } from '../document/view';
import { pointToSegment } from '../geometry/pointToSegment';
import { segmentCrossing } from '../geometry/segmentCrossing';
import { edgeLine } from './rings';
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
 * Costs the edges near the lines times the vertices of lines and edges.
 */
export function nodeLines(view: PlanView, lines: readonly (readonly number[])[]): NodedLines {
  const cuts = new Map<EdgeId, EdgeCut[]>();
  return { lines: selfNode(lines).map((line) => meetLine(view, line, cuts)), cuts };
}

function meetLine(view: PlanView, line: readonly LinePoint[], cuts: Map<EdgeId, EdgeCut[]>): LinePoint[] {
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
    const hits = q === undefined ? [] : meetEdges(view, p.x, p.y, q.x, q.y, cuts);
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
  px: number,
  py: number,
  qx: number,
  qy: number,
  cuts: Map<EdgeId, EdgeCut[]>,
): { t: number; x: number; y: number }[] {
  const hits: { t: number; x: number; y: number }[] = [];
  const minX = Math.min(px, qx) - 1;
  const maxX = Math.max(px, qx) + 1;
  const minY = Math.min(py, qy) - 1;
  const maxY = Math.max(py, qy) + 1;
  for (const id of view.edgesInBox({ minX, minY, maxX, maxY })) {
    const line = edgeLine(view, present(view.get('edge', id), `edge ${id}`));
    const cut = (segment: number, t: number, x: number, y: number): void => {
      const list = cuts.get(id);
      if (list === undefined) cuts.set(id, [{ segment, t, x, y }]);
      else list.push({ segment, t, x, y });
    };
    const segments = line.length / 2 - 1;
    for (let s = 0; s < segments; s++) {
      const cx = line[2 * s] as number;
      const cy = line[2 * s + 1] as number;
      const dx = line[2 * s + 2] as number;
      const dy = line[2 * s + 3] as number;
      if (Math.min(cx, dx) > maxX || Math.max(cx, dx) < minX) continue;
      if (Math.min(cy, dy) > maxY || Math.max(cy, dy) < minY) continue;
      let touched = false;
      for (const [x, y, end] of [
        [cx, cy, 0],
        [dx, dy, 1],
      ] as const) {
        const near = pointToSegment(x, y, px, py, qx, qy);
        if (near.squaredDistance > TOUCH_SQUARED) continue;
        touched = true;
        hits.push({ t: near.t, x, y });
        cut(s, end, x, y);
      }
      for (const [x, y, t] of [
        [px, py, 0],
        [qx, qy, 1],
      ] as const) {
        const near = pointToSegment(x, y, cx, cy, dx, dy);
        if (near.squaredDistance > TOUCH_SQUARED) continue;
        const atCorner = squared(x - cx, y - cy) <= TOUCH_SQUARED || squared(x - dx, y - dy) <= TOUCH_SQUARED;
        touched = true;
        if (atCorner) continue;
        hits.push({ t, x, y });
        cut(s, near.t, x, y);
      }
      const crossing = touched ? undefined : segmentCrossing(px, py, qx, qy, cx, cy, dx, dy);
      if (crossing === undefined) continue;
      const x = Math.round(px + crossing.t * (qx - px));
      const y = Math.round(py + crossing.t * (qy - py));
      hits.push({ t: crossing.t, x, y });
      cut(s, crossing.u, x, y);
    }
  }
  return hits;
}

function squared(dx: number, dy: number): number {
  return dx * dx + dy * dy;
}
