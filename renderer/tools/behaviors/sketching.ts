import type { Label } from '../../../shared/ipc/contract';
import type { PointerInput, ToolContext, ToolInput } from '../tool';
import { REACH_PIXELS, snapHint, spotOf, type Spot } from './snapping';
import { segmentUnder, tracedWay } from './tracing';
import {
  afterVertex,
  held,
  NOTHING_TYPED,
  turnAlong,
  typingHint,
  typingStep,
  type TypedField,
  type Typing,
} from './typing';

/** A line or outline on its way. A dropped sketch can be brought back with Ctrl+Z. */
export type SketchState =
  { readonly kind: 'idle'; readonly at: Spot | null; readonly dropped: readonly Spot[] } | Drawing;

export interface Drawing {
  readonly kind: 'drawing';
  readonly points: readonly Spot[];
  readonly at: Spot | null;
  /** Corners that tracing adds between the last vertex and the pointer; null: tracing found no way. */
  readonly way: readonly Spot[] | null;
  readonly typing: Typing;
}

export const NO_SKETCH: SketchState = { kind: 'idle', at: null, dropped: [] };

export interface SketchStep {
  readonly state: SketchState;
  /** The person says that the sketch is complete. */
  readonly finished?: boolean;
  readonly used?: boolean;
}

function drawing(points: readonly Spot[], at: Spot | null): Drawing {
  return { kind: 'drawing', points, at, way: [], typing: NOTHING_TYPED };
}

/**
 * Clicks add vertices, along boundaries and roads where tracing is on (Ctrl: the other way round). Enter,
 * double-click, right-click and a click on the first vertex finish. Backspace, Delete and Ctrl+Z take the last
 * vertex away, Esc drops the sketch, Ctrl+Z brings it back. Distances, bearings and coordinates can be typed.
 */
export function sketchStep(state: SketchState, input: ToolInput, context: ToolContext): SketchStep {
  switch (input.kind) {
    case 'move':
      return { state: moved(state, input, context) };
    case 'leave':
      return { state: { ...state, at: null } };
    case 'click':
      return clicked(moved(state, input, context), input);
    case 'doubleClick':
      return state.kind === 'drawing' ? { state, finished: true, used: true } : { state, used: true };
    case 'contextMenu':
      return state.kind === 'drawing' ? { state, finished: true, used: true } : { state };
    case 'key':
      return state.kind === 'idle'
        ? idleKey(state, input.key, input.modifiers.ctrl)
        : drawingKey(state, input.key, input.modifiers.ctrl, context);
    case 'down':
    case 'up':
      return { state };
  }
}

/** The pointer is somewhere else: snapped, held to what was typed, and joined to the last vertex by tracing. */
function moved(state: SketchState, input: PointerInput, context: ToolContext): SketchState {
  if (state.kind === 'idle') return { ...state, at: spotOf(input, context) };
  const last = state.points.at(-1);
  const caught = spotOf(input, context, last);
  if (last === undefined) return { ...state, at: caught };
  const at = held(caught, last, state.typing, context);
  const way = context.trace ? tracedWay(last, at, context, input.modifiers.ctrl) : [];
  return { ...state, at, way };
}

function clicked(state: SketchState, input: PointerInput): SketchStep {
  const { at } = state;
  if (at === null) return { state, used: true };
  if (state.kind === 'idle') return { state: drawing([at], at), used: true };
  const first = state.points[0];
  const closes =
    first !== undefined &&
    state.points.length > 2 &&
    Math.hypot(first.x - input.x, first.y - input.y) <= REACH_PIXELS * input.resolution;
  if (closes) return { state: { ...state, at: first, way: [] }, finished: true, used: true };
  return { state: added(state, at), used: true };
}

/** A second click on the last vertex adds nothing: a leg without length has no direction. */
function added(state: Drawing, at: Spot): Drawing {
  const last = state.points.at(-1);
  const again = last?.x === at.x && last.y === at.y;
  const points = again ? state.points : [...state.points, ...(state.way ?? []), at];
  return { ...drawing(points, at), typing: afterVertex(state.typing) };
}

function idleKey(state: SketchState & { kind: 'idle' }, key: string, ctrl: boolean): SketchStep {
  if (!ctrl || key !== 'Z' || state.dropped.length === 0) return { state };
  return { state: drawing(state.dropped, state.at), used: true };
}

function drawingKey(state: Drawing, key: string, ctrl: boolean, context: ToolContext): SketchStep {
  const last = state.points.at(-1);
  const typed = typingStep(state.typing, key, ctrl, (field) => measured(state, field, context));
  if (typed !== null && last !== undefined) {
    const next: Drawing = { ...state, typing: typed.typing };
    const at = held(state.at ?? last, last, typed.typing, context);
    if (typed.complete) return { state: added({ ...next, way: [] }, at), used: true };
    return { state: typed.typing.open === null ? { ...next, at, way: [] } : next, used: true };
  }
  if (key === 'P' && !ctrl) {
    return { state: { ...state, typing: turnAlong(state.typing, direction(state, context)) }, used: true };
  }
  if (key === 'Enter') return { state, finished: true, used: true };
  if (key === 'Escape') return { state: { kind: 'idle', at: state.at, dropped: state.points }, used: true };
  if (key === 'Backspace' || key === 'Delete' || (ctrl && key === 'Z')) {
    const points = withoutLast(state.points);
    if (points.length > 0)
      return { state: { ...drawing(points, state.at), typing: state.typing }, used: true };
    return { state: { kind: 'idle', at: state.at, dropped: state.points }, used: true };
  }
  return { state };
}

/** The last vertex goes, with what tracing had added before it. */
function withoutLast(points: readonly Spot[]): readonly Spot[] {
  let kept = points.length - 1;
  while (kept > 0 && points[kept - 1]?.traced === true) kept--;
  return points.slice(0, kept);
}

/** What the leg to the pointer measures now: what a lock takes when nothing was typed. */
function measured({ points, at }: Drawing, field: TypedField, { geodesy }: ToolContext): number | null {
  const last = points.at(-1);
  if (at === null || last === undefined) return null;
  if (field === 'x') return at.x / 1000;
  if (field === 'y') return at.y / 1000;
  return geodesy.between([last.x, last.y], [at.x, at.y])[field];
}

/** Of the boundary or road under the pointer, otherwise of the leg before. */
function direction({ points, at }: Drawing, context: ToolContext): readonly [number, number] | null {
  if (at !== null && at.snap !== null) {
    const found = segmentUnder(context, at.snap, at.x, at.y);
    if (found !== null) return found;
  }
  const [a, b] = points.slice(-2);
  if (a === undefined || b === undefined) return null;
  return [b.x - a.x, b.y - a.y];
}

/** The vertices of a sketch, up to the pointer when wanted, without repeats of the same place. */
export function sketchSpots(state: SketchState, withPointer: boolean): Spot[] {
  if (state.kind === 'idle') return [];
  const spots: Spot[] = [];
  const all =
    withPointer && state.at !== null ? [...state.points, ...(state.way ?? []), state.at] : state.points;
  for (const spot of all) {
    const last = spots.at(-1);
    if (last === undefined || last.x !== spot.x || last.y !== spot.y) spots.push(spot);
  }
  return spots;
}

/** What the leg measures, what was typed, what caught the pointer, and whether tracing found a way. */
export function sketchHint(state: SketchState, context: ToolContext): Label[] {
  if (state.kind === 'idle' || state.at === null) return snapHint(state.at);
  const [distance, bearing] = [measured(state, 'distance', context), measured(state, 'bearing', context)];
  const leg = {
    code: 'tool.sketch.leg',
    params: { distance: (distance ?? 0).toFixed(2), bearing: (bearing ?? 0).toFixed(2) },
  };
  const traced = state.way ?? [];
  return [
    leg,
    ...typingHint(state.typing),
    ...(traced.length > 0 ? [{ code: 'tool.trace.way', params: { count: traced.length } }] : []),
    ...(context.trace && state.way === null ? [{ code: 'tool.trace.none', params: {} }] : []),
    ...snapHint(state.at),
  ];
}
