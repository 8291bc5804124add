import { present } from '../../../shared/base/invariant';
import type { PlanView } from '../../../shared/document/view';
import { pointToSegment } from '../../../shared/geometry/pointToSegment';
import type { Label } from '../../../shared/ipc/contract';
import type { SnapKind } from '../../../shared/portrayal/drawSketch';
import { edgeLine } from '../../../shared/topology/read/rings';
import type { PointerInput, ToolContext } from '../tool';

/** Where the pointer counts as being: on the lattice, with what caught it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly snap: Snap | null;
}

export interface Snap {
  readonly kind: SnapKind;
  /** Code of the cell, box or line that the target belongs to. */
  readonly of: string;
  /** Distance from the pointer, metres. */
  readonly distance: number;
}

/** How near the pointer must come, pixels. */
export const REACH_PIXELS = 10;

/** A better kind wins over a nearer one: a corner is meant when the pointer is within reach of it. */
const RANK: Readonly<Record<SnapKind, number>> = {
  node: 0,
  vertex: 0,
  box: 1,
  midpoint: 2,
  edge: 3,
  line: 4,
};

interface Candidate {
  readonly kind: SnapKind;
  readonly x: number;
  readonly y: number;
  readonly squared: number;
  /** Row that it belongs to: an edge, box or line. */
  readonly row: number;
}

/**
 * The spot of a pointer: caught by a corner, box, midpoint, boundary or road within reach, otherwise rounded to
 * the lattice. A corner's coordinate is taken as it is, bit by bit; a point on a boundary is rounded to the
 * lattice, and the kernel takes it as lying on the boundary. Alt, or snapping switched off, catches nothing.
 * Costs the vertices of the boundaries within reach.
 */
export function spotOf(input: PointerInput, context: ToolContext): Spot {
  const { x, y, resolution, modifiers } = input;
  const free: Spot = { x: Math.round(x), y: Math.round(y), snap: null };
  if (!context.snap || modifiers.alt) return free;
  const best = nearest(context, x, y, REACH_PIXELS * resolution);
  if (best === null) return free;
  const distance = Math.sqrt(best.squared) / 1000;
  return { x: best.x, y: best.y, snap: { kind: best.kind, of: nameOf(context.view, best), distance } };
}

function nearest({ view, lines }: ToolContext, x: number, y: number, reach: number): Candidate | null {
  const ground = { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach };
  const limit = reach * reach;
  let best: Candidate | null = null;
  const offer = (kind: SnapKind, cx: number, cy: number, row: number): void => {
    const squared = (cx - x) ** 2 + (cy - y) ** 2;
    if (squared > limit) return;
    if (best !== null) {
      const rank = RANK[kind] - RANK[best.kind];
      if (
        rank > 0 ||
        (rank === 0 && (squared > best.squared || (squared === best.squared && kind !== 'node')))
      )
        return;
    }
    best = { kind, x: cx, y: cy, squared, row };
  };
  const along = (line: ArrayLike<number>, row: number, kind: 'edge' | 'line'): void => {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const ax = line[i] as number;
      const ay = line[i + 1] as number;
      const bx = line[i + 2] as number;
      const by = line[i + 3] as number;
      if (Math.min(ax, bx) > ground.maxX || Math.max(ax, bx) < ground.minX) continue;
      if (Math.min(ay, by) > ground.maxY || Math.max(ay, by) < ground.minY) continue;
      const corner = kind === 'line' ? 'line' : 'vertex';
      offer(i === 0 && kind === 'edge' ? 'node' : corner, ax, ay, row);
      offer(i + 5 > line.length && kind === 'edge' ? 'node' : corner, bx, by, row);
      if (kind === 'edge') offer('midpoint', Math.round((ax + bx) / 2), Math.round((ay + by) / 2), row);
      const { t } = pointToSegment(x, y, ax, ay, bx, by);
      offer(kind, Math.round(ax + t * (bx - ax)), Math.round(ay + t * (by - ay)), row);
    }
  };
  for (const id of view.edgesInBox(ground))
    along(edgeLine(view, present(view.get('edge', id), 'edge')), id, 'edge');
  for (const id of view.boxesInBox(ground)) {
    const box = view.get('box', id);
    if (box?.x !== undefined && box.x !== null && box.y !== null) offer('box', box.x, box.y, id);
  }
  for (const line of lines(ground)) along(line.points, line.id, 'line');
  return best;
}

function nameOf(view: PlanView, { kind, row }: Candidate): string {
  if (kind === 'box') return view.get('box', row)?.code ?? '';
  if (kind === 'line') return view.get('line', row)?.name ?? '';
  const edge = view.get('edge', row);
  const cell =
    view.get('cell', Math.max(edge?.left ?? 0, 0)) ?? view.get('cell', Math.max(edge?.right ?? 0, 0));
  return cell?.code ?? '';
}

/** Names what caught the pointer: `网元 071940… · 边界 · 3.2 m`. */
export function snapHint(spot: Spot | null): Label[] {
  const snap = spot?.snap;
  if (snap === null || snap === undefined) return [];
  return [{ code: `tool.snap.${snap.kind}`, params: { of: snap.of, distance: snap.distance.toFixed(1) } }];
}

/** A spot in plan metres, as commands take it. */
export function inMetres({ x, y }: { readonly x: number; readonly y: number }): [number, number] {
  return [x / 1000, y / 1000];
}
