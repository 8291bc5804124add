import { edgeAt, spotOnLine } from '../../shared/topology/read/edgeAt';
import { edgeLine } from '../../shared/topology/read/rings';
import { cornerAt } from '../../shared/topology/read/vertexAt';
import type { Label } from '../../shared/ipc/contract';
import { inMetres, REACH_PIXELS, snapHint, spotOf, type Spot } from './behaviors/snapping';
import type { CommandCall, PointerInput, Shown, Step, Tool, ToolContext } from './tool';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the pointer would take: a corner, or a place on a boundary where there is none. */
interface Grip extends Place {
  readonly kind: 'node' | 'vertex' | 'edge';
}

/** What a drag moves: one corner, all chosen ones, a new vertex, or the whole boundary. */
type Hold = 'corner' | 'chosen' | 'insert' | 'edge';

type NodesState =
  | { readonly kind: 'idle'; readonly hover: Grip | null; readonly chosen: readonly Place[] }
  | {
      readonly kind: 'pulling';
      readonly from: Place;
      readonly to: Place;
      readonly chosen: readonly Place[];
    }
  | {
      readonly kind: 'dragging';
      readonly hold: Hold;
      readonly from: Grip;
      readonly at: Spot;
      readonly chosen: readonly Place[];
    };

/**
 * Shapes boundaries: drags a shared node or vertex with all boundaries that meet there, drags a new vertex out of a
 * boundary, with Ctrl the whole boundary. Shift+click and Shift+drag choose several corners, Delete takes them out.
 * A drag stops at the last legal place.
 */
export const nodesTool: Tool<NodesState> = {
  id: 'nodes',
  start: { kind: 'idle', hover: null, chosen: [] },
  step: (state, input, context) => {
    if (input.kind === 'key') return keyed(state, input.key);
    switch (state.kind) {
      case 'idle':
        return idle(state, input, context);
      case 'pulling':
        return pulling(state, input, context);
      case 'dragging':
        return dragging(state, input, context);
    }
  },
  show: (state, context) => {
    if (state.kind === 'dragging') return showDrag(state, context);
    const chosen = state.chosen.map((place) => ({ ...place, chosen: true }));
    if (state.kind === 'pulling') {
      const pulled = { from: [state.from.x, state.from.y], to: [state.to.x, state.to.y] } as const;
      return {
        pulled,
        handles: chosen,
        hint: [{ code: 'tool.nodes.pulling', params: {} }],
        cursor: 'crosshair',
      };
    }
    const { hover } = state;
    return {
      ...(hover === null ? {} : { snap: { kind: hover.kind, x: hover.x, y: hover.y } }),
      handles: [...cornersBeside(hover, context), ...chosen],
      hint: [
        {
          code: hover === null ? 'tool.nodes.idle' : `tool.nodes.${hover.kind}`,
          params: meeting(hover, context),
        },
        ...(state.chosen.length > 0
          ? [{ code: 'tool.nodes.chosen', params: { count: state.chosen.length } }]
          : []),
      ],
      cursor: hover === null ? 'default' : hover.kind === 'edge' ? 'copy' : 'move',
    };
  },
};

type Idle = NodesState & { kind: 'idle' };
type Dragging = NodesState & { kind: 'dragging' };

function idle(state: Idle, input: PointerInput, context: ToolContext): Step<NodesState> {
  if (input.kind === 'leave') return { state: { ...state, hover: null } };
  const hover = gripAt(input, context);
  const here = { x: Math.round(input.x), y: Math.round(input.y) };
  if (input.kind === 'doubleClick' && hover?.kind === 'edge') {
    const commit = { command: 'vertex.insert', args: { at: inMetres(hover), reach: 0.01 } };
    return { state: { ...state, hover }, used: true, ...(possible(commit, context) ? { commit } : {}) };
  }
  if (input.kind !== 'down') return { state: { ...state, hover } };
  if (input.modifiers.shift) {
    if (hover === null || hover.kind === 'edge')
      return { state: { kind: 'pulling', from: here, to: here, chosen: state.chosen }, used: true };
    return { state: { ...state, hover, chosen: toggled(state.chosen, [hover]) }, used: true };
  }
  if (hover === null) return { state: { ...state, hover, chosen: [] } };
  const isChosen = state.chosen.some((place) => same(place, hover));
  const hold: Hold =
    hover.kind === 'edge'
      ? input.modifiers.ctrl
        ? 'edge'
        : 'insert'
      : isChosen && state.chosen.length > 1
        ? 'chosen'
        : 'corner';
  const chosen = hold === 'chosen' ? state.chosen : [];
  return { state: { kind: 'dragging', hold, from: hover, at: { ...here, snap: null }, chosen }, used: true };
}

function pulling(
  state: NodesState & { kind: 'pulling' },
  input: PointerInput,
  { view }: ToolContext,
): Step<NodesState> {
  const to = { x: Math.round(input.x), y: Math.round(input.y) };
  if (input.kind === 'move') return { state: { ...state, to }, used: true };
  if (input.kind !== 'up') return { state, used: true };
  const { from, chosen } = state;
  const minX = Math.min(from.x, to.x);
  const maxX = Math.max(from.x, to.x);
  const minY = Math.min(from.y, to.y);
  const maxY = Math.max(from.y, to.y);
  const found: Place[] = [];
  for (const id of view.edgesInBox({ minX, minY, maxX, maxY })) {
    const edge = view.get('edge', id);
    const line = edge === undefined ? [] : edgeLine(view, edge);
    for (let i = 0; i < line.length; i += 2) {
      const place = { x: line[i] as number, y: line[i + 1] as number };
      const inside = place.x >= minX && place.x <= maxX && place.y >= minY && place.y <= maxY;
      if (inside && !found.some((other) => same(other, place))) found.push(place);
    }
  }
  return { state: { kind: 'idle', hover: null, chosen: toggled(chosen, found) }, used: true };
}

function dragging(state: Dragging, input: PointerInput, context: ToolContext): Step<NodesState> {
  if (input.kind === 'move') {
    // The corner in the hand would catch itself, and a corner cannot come to lie on another boundary.
    const caught = spotOf(input, context);
    const near =
      Math.hypot(caught.x - state.from.x, caught.y - state.from.y) <= REACH_PIXELS * input.resolution;
    const free: Spot = { x: Math.round(input.x), y: Math.round(input.y), snap: null };
    return { state: { ...state, at: near || onBoundary(caught) ? free : caught }, used: true };
  }
  if (input.kind !== 'up') return { state, used: true };
  const next: Idle = { kind: 'idle', hover: null, chosen: [] };
  if (same(state.at, state.from)) return { state: next, used: true };
  const commit = moveOf(state, true);
  return { state: next, used: true, ...(possible(commit, context) ? { commit } : {}) };
}

function keyed(state: NodesState, key: string): Step<NodesState> {
  const empty: Idle = { kind: 'idle', hover: null, chosen: [] };
  if (key === 'Escape') {
    const nothing = state.kind === 'idle' && state.chosen.length === 0;
    return nothing ? { state } : { state: empty, used: true };
  }
  if (state.kind !== 'idle' || (key !== 'Delete' && key !== 'Backspace')) return { state };
  const { hover, chosen } = state;
  const going = chosen.length > 0 ? chosen : hover === null || hover.kind === 'edge' ? [] : [hover];
  if (going.length === 0) return { state };
  // Refused or not: the gate says why.
  const commit = { command: 'vertices.delete', args: { corners: going.map(inMetres), reach: 0 } };
  return { state: empty, used: true, commit };
}

function showDrag(state: Dragging, context: ToolContext): Shown {
  const away = Math.hypot(state.at.x - state.from.x, state.at.y - state.from.y) / 1000;
  const hint: readonly Label[] = [
    {
      code: `tool.nodes.dragging.${state.hold}`,
      params: { distance: away.toFixed(2), count: state.chosen.length },
    },
    ...snapHint(state.at),
  ];
  if (same(state.at, state.from)) return { hint, cursor: 'grabbing' };
  const { command, args } = moveOf(state, false);
  const there = context.preview(command, args);
  if (there.ok) return { preview: there.value, hint, cursor: 'grabbing' };
  const stopped = context.preview(command, moveOf(state, true).args);
  return {
    ...(stopped.ok ? { preview: stopped.value } : {}),
    sketch: { line: [state.from.x, state.from.y, state.at.x, state.at.y], closed: false, refused: true },
    refusal: { code: there.refusal.code, params: { ...there.refusal.params } },
    hint,
    cursor: 'grabbing',
  };
}

/** The command that a drag ends in; `stop`: at the last legal place on the way. A new vertex cannot stop half way. */
function moveOf({ hold, from, at, chosen }: Dragging, stop: boolean): CommandCall {
  const by = [(at.x - from.x) / 1000, (at.y - from.y) / 1000];
  switch (hold) {
    case 'corner':
      return { command: 'vertex.move', args: { from: inMetres(from), to: inMetres(at), reach: 0, stop } };
    case 'chosen':
      return { command: 'vertices.move', args: { corners: chosen.map(inMetres), by, reach: 0, stop } };
    case 'insert':
      return { command: 'vertex.insert', args: { at: inMetres(from), to: inMetres(at), reach: 0.01 } };
    case 'edge':
      return { command: 'edge.move', args: { on: inMetres(from), by, reach: 0.01, stop } };
  }
}

function gripAt({ x, y, resolution }: PointerInput, { view }: ToolContext): Grip | null {
  const reach = REACH_PIXELS * resolution;
  const corner = cornerAt(view, x, y, reach);
  if (corner !== undefined) return { kind: corner.kind, x: corner.x, y: corner.y };
  const edge = view.get('edge', edgeAt(view, x, y, reach) ?? 0);
  if (edge === undefined) return null;
  const spot = spotOnLine(edgeLine(view, edge), x, y);
  return { kind: 'edge', x: Math.round(spot.x), y: Math.round(spot.y) };
}

/** More corners than this on one boundary are not worth a handle each. */
const MOST_HANDLES = 400;

/** The corners of the boundary under the pointer: what could be taken. */
function cornersBeside(
  hover: Grip | null,
  { view }: ToolContext,
): { x: number; y: number; chosen: boolean }[] {
  const edge = hover && view.get('edge', edgeAt(view, hover.x, hover.y, 1) ?? 0);
  if (edge === null || edge === undefined || edge.points.length > 2 * MOST_HANDLES) return [];
  const line = edgeLine(view, edge);
  return line.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: line[i + 1] as number, chosen: false }] : []));
}

function possible({ command, args }: CommandCall, context: ToolContext): boolean {
  return context.preview(command, args).ok;
}

function onBoundary({ snap }: Spot): boolean {
  return snap?.table === 'edge';
}

function same(a: Place, b: Place): boolean {
  return a.x === b.x && a.y === b.y;
}

function toggled(chosen: readonly Place[], places: readonly Place[]): Place[] {
  const kept = chosen.filter((one) => !places.some((other) => same(one, other)));
  const added = places.filter((one) => !chosen.some((other) => same(one, other)));
  return [...kept, ...added.map(({ x, y }) => ({ x, y }))];
}

/** How many boundaries meet in the corner under the pointer. */
function meeting(grip: Grip | null, { view }: ToolContext): Record<string, number> {
  if (grip?.kind !== 'node') return {};
  const found = cornerAt(view, grip.x, grip.y, 1);
  return found?.kind === 'node' ? { count: view.edgesAtNode(found.node).length } : {};
}
