import type { EdgeId, NodeId } from '../../base/ids';
import { present } from '../../base/invariant';
import { createDraft, type Draft } from '../../document/draft';
import type { EdgeRecord } from '../../document/records/graph';
import { rowOf, type PlanView } from '../../document/view';
import { pointInRing } from '../../geometry/pointInRing';
import { pointToSegment } from '../../geometry/pointToSegment';
import { proveTouched } from '../proof/checkTouched';
import { reversedPoints } from './reversedEdge';
import { edgeLine } from '../read/rings';
import { segmentConflict } from '../proof/segmentConflict';
import { cellMadeTooSmall } from '../proof/smallestCell';
import { boundsOfLines } from '../../document/boundsOfLines';

/** A boundary line drawn in another way. */
export interface Redrawn {
  /** x0, y0 … with the ends of the old line, and within its rectangle. */
  readonly line: readonly number[];
  /** Per segment the corner of the old line to keep, by number, when the segment is in the way; −1: there is none. */
  readonly causes: readonly number[];
}

/** Draws a line in another way that keeps some of its corners, given by number. With all kept, it is the old line. */
export type Redraw = (line: readonly number[], kept: ReadonlySet<number>) => Redrawn;

interface Redrawing {
  readonly edge: EdgeRecord;
  readonly old: readonly number[];
  readonly kept: Set<number>;
  now: Redrawn;
}

/**
 * Draws edges in another way and takes back as much of it as it needs for nothing to cross, nothing to be passed
 * and no cell to become too small: corner by corner where that helps, whole edges where it does not. The nodes
 * stay, so neighbours stay seamless. Costs the edges, what lies near their segments, and their cells.
 */
export function redrawEdges(view: PlanView, edges: readonly EdgeRecord[], redraw: Redraw): Draft {
  const draft = createDraft(view);
  const redrawings = new Map<EdgeId, Redrawing>();
  const draw = (redrawing: Redrawing): void => {
    redrawing.now = redraw(redrawing.old, redrawing.kept);
    draft.put('edge', { ...redrawing.edge, points: redrawing.now.line.slice(2, -2) });
  };
  for (const edge of edges) {
    const old = edgeLine(view, edge);
    const redrawing: Redrawing = { edge, old, kept: new Set(), now: { line: old, causes: [] } };
    draw(redrawing);
    redrawings.set(edge.id, redrawing);
  }
  const keepNear = (id: EdgeId, x: number, y: number): boolean => {
    const redrawing = redrawings.get(id);
    const cause = redrawing && causeNear(redrawing.now, x, y);
    if (redrawing === undefined || cause === undefined) return false;
    redrawing.kept.add(cause);
    draw(redrawing);
    return true;
  };
  const restore = (id: EdgeId): boolean => {
    const redrawing = redrawings.get(id);
    if (redrawing === undefined || redrawing.now.line === redrawing.old) return false;
    redrawing.now = { line: redrawing.old, causes: redrawing.old.map(() => -1) };
    draft.put('edge', redrawing.edge);
    return true;
  };
  const waiting = new Set(redrawings.keys());
  for (const id of waiting) {
    const redrawing = present(redrawings.get(id), 'redrawing');
    const trouble = crossing(view, draft, redrawing) ?? passedNode(view, redrawing);
    waiting.delete(id);
    if (trouble === undefined) continue;
    for (const other of trouble.edges) if (keepNear(other, trouble.x, trouble.y)) waiting.add(other);
  }
  for (;;) {
    const { problem, areas } = proveTouched(draft, draft.changes());
    const small = problem === undefined ? cellMadeTooSmall(view, areas)?.cell : undefined;
    const named = (problem?.edges ?? []).filter(restore);
    const cells = small === undefined ? (problem?.cells ?? []) : [small];
    const around = named.length > 0 ? [] : cells.flatMap((cell) => draft.edgesOfFace(cell)).filter(restore);
    if (named.length + around.length === 0) return draft;
  }
}

interface Trouble {
  readonly edges: readonly EdgeId[];
  readonly x: number;
  readonly y: number;
}

/** The corner to keep for the segment nearest to a place, among those that can give way. */
function causeNear({ line, causes }: Redrawn, x: number, y: number): number | undefined {
  let best: number | undefined;
  let nearest = Infinity;
  causes.forEach((cause, s) => {
    if (cause < 0) return;
    const [ax, ay, bx, by] = line.slice(2 * s, 2 * s + 4) as [number, number, number, number];
    const { squaredDistance } = pointToSegment(x, y, ax, ay, bx, by);
    if (squaredDistance >= nearest) return;
    nearest = squaredDistance;
    best = cause;
  });
  return best;
}

/** Where a new segment crosses another boundary. A redrawn line stays in its old rectangle, so `view` finds it. */
function crossing(view: PlanView, draft: Draft, { edge, now }: Redrawing): Trouble | undefined {
  const { line, causes } = now;
  for (let s = 0; s < causes.length; s++) {
    // Segments of the old line meet no old ones; where a new one meets them, it is found from its own side.
    if ((causes[s] as number) < 0) continue;
    const [ax, ay, bx, by] = line.slice(2 * s, 2 * s + 4) as [number, number, number, number];
    const box = {
      minX: Math.min(ax, bx),
      minY: Math.min(ay, by),
      maxX: Math.max(ax, bx),
      maxY: Math.max(ay, by),
    };
    for (const other of view.edgesInBox(box)) {
      const lineBeside = edgeLine(draft, rowOf(draft, 'edge', other));
      const conflict = segmentConflict(line, s, lineBeside, other === edge.id);
      if (conflict !== undefined) return { edges: [edge.id, other], ...conflict };
    }
  }
  return undefined;
}

/** A node that lies on the ground between the old line and the new one. */
function passedNode(view: PlanView, { edge, old, now }: Redrawing): Trouble | undefined {
  const swept = [...old, ...reversedPoints(now.line)];
  const asked = new Set<NodeId>([edge.start, edge.end]);
  for (const id of view.edgesInBox(boundsOfLines([old]))) {
    const { start, end } = rowOf(view, 'edge', id);
    for (const node of [start, end]) {
      if (asked.has(node)) continue;
      asked.add(node);
      const { x, y } = rowOf(view, 'node', node);
      if (pointInRing(swept, x, y)) return { edges: [edge.id], x, y };
    }
  }
  return undefined;
}
