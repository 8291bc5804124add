import type { Label } from '../../../shared/ipc/contract';
import type { SnapKind } from '../../../shared/portrayal/drawSketch';
import type { PointerInput, ToolContext } from '../tool';
import { targetsNear, type Target } from './snapTargets';

/** Where the pointer counts as being: on the lattice, with what caught it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly snap: Snap | null;
  /** Set by tracing, not by hand: taken back together with the vertex after it. */
  readonly traced?: true;
}

export interface Snap {
  readonly kind: SnapKind;
  /** Where the target lies: the table and row of a boundary, line, coverage area or box. */
  readonly table: Target['table'];
  readonly row: number;
  /** Code of the cell or box, or name of the line, that the target belongs to. */
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
  intersection: 1,
  box: 2,
  perpendicular: 3,
  midpoint: 3,
  edge: 4,
  line: 5,
  coverage: 6,
};

/**
 * The spot of a pointer: caught by what is within reach, best kind first, otherwise rounded to the lattice. The
 * coordinate of a corner is taken as it is, bit by bit; a point on a boundary is rounded to the lattice, and the
 * kernel takes it as lying on the boundary. `from`: the vertex before, for perpendiculars. Alt, or snapping
 * switched off, catches nothing. Costs the vertices of the boundaries within reach.
 */
export function spotOf(
  input: PointerInput,
  context: ToolContext,
  from?: { readonly x: number; readonly y: number },
): Spot {
  const { x, y, resolution, modifiers } = input;
  const free: Spot = { x: Math.round(x), y: Math.round(y), snap: null };
  if (!context.snap || modifiers.alt) return free;
  const best = nearest(context, x, y, REACH_PIXELS * resolution, from);
  if (best === null) return free;
  const { target, squared } = best;
  const { kind, table, row } = target;
  return {
    x: target.x,
    y: target.y,
    snap: { kind, table, row, of: nameOf(context, target), distance: Math.sqrt(squared) / 1000 },
  };
}

function nearest(
  context: ToolContext,
  x: number,
  y: number,
  reach: number,
  from: { readonly x: number; readonly y: number } | undefined,
): { target: Target; squared: number } | null {
  const limit = reach * reach;
  let best: { target: Target; squared: number } | null = null;
  targetsNear(context, { x, y, reach, from }, (target) => {
    const squared = (target.x - x) ** 2 + (target.y - y) ** 2;
    if (squared > limit) return;
    if (best !== null) {
      const rank = RANK[target.kind] - RANK[best.target.kind];
      if (rank > 0) return;
      if (rank === 0 && (squared > best.squared || (squared === best.squared && target.kind !== 'node')))
        return;
    }
    best = { target, squared };
  });
  return best;
}

function nameOf({ view }: ToolContext, { table, row }: Target): string {
  if (table === 'box') return view.get('box', row)?.code ?? '';
  if (table === 'line') return view.get('line', row)?.name ?? '';
  if (table === 'coverage') {
    return view.get('exchange', view.get('coverage', row)?.exchange ?? 0)?.name ?? '';
  }
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
