import type { ToolContext, ToolInput } from '../tool';
import { REACH_PIXELS, spotOf, type Spot } from './snapping';

/** A line or outline on its way. A dropped sketch can be brought back with Ctrl+Z. */
export type SketchState =
  | { readonly kind: 'idle'; readonly at: Spot | null; readonly dropped: readonly Spot[] }
  | { readonly kind: 'drawing'; readonly points: readonly Spot[]; readonly at: Spot | null };

export const NO_SKETCH: SketchState = { kind: 'idle', at: null, dropped: [] };

export interface SketchStep {
  readonly state: SketchState;
  /** The person says that the sketch is complete. */
  readonly finished?: boolean;
  readonly used?: boolean;
}

/**
 * Clicks add vertices. Enter, double-click, right-click and a click on the first vertex finish. Backspace,
 * Delete and Ctrl+Z take the last vertex away, Esc drops the sketch, Ctrl+Z brings it back.
 */
export function sketchStep(state: SketchState, input: ToolInput, context: ToolContext): SketchStep {
  switch (input.kind) {
    case 'move':
      return { state: { ...state, at: spotOf(input, context) } };
    case 'leave':
      return { state: { ...state, at: null } };
    case 'click': {
      const spot = spotOf(input, context);
      if (state.kind === 'idle') return { state: { kind: 'drawing', points: [spot], at: spot }, used: true };
      const first = state.points[0];
      const closes =
        first !== undefined &&
        state.points.length > 2 &&
        Math.hypot(first.x - input.x, first.y - input.y) <= REACH_PIXELS * input.resolution;
      if (closes) return { state: { ...state, at: first }, finished: true, used: true };
      return { state: { ...state, points: [...state.points, spot], at: spot }, used: true };
    }
    case 'doubleClick':
      return state.kind === 'drawing' ? { state, finished: true, used: true } : { state, used: true };
    case 'contextMenu':
      return state.kind === 'drawing' ? { state, finished: true, used: true } : { state };
    case 'key':
      return keyStep(state, input.key, input.modifiers.ctrl);
    case 'down':
    case 'up':
      return { state };
  }
}

function keyStep(state: SketchState, key: string, ctrl: boolean): SketchStep {
  if (state.kind === 'idle') {
    if (ctrl && key === 'Z' && state.dropped.length > 0) {
      return { state: { kind: 'drawing', points: state.dropped, at: state.at }, used: true };
    }
    return { state };
  }
  if (key === 'Enter') return { state, finished: true, used: true };
  if (key === 'Escape') return { state: { kind: 'idle', at: state.at, dropped: state.points }, used: true };
  if (key === 'Backspace' || key === 'Delete' || (ctrl && key === 'Z')) {
    const points = state.points.slice(0, -1);
    if (points.length > 0) return { state: { ...state, points }, used: true };
    return { state: { kind: 'idle', at: state.at, dropped: state.points }, used: true };
  }
  return { state };
}

/** The sketch up to the pointer, without repeats of the same place. */
export function sketchSpots(state: SketchState, withPointer: boolean): Spot[] {
  if (state.kind === 'idle') return [];
  const spots: Spot[] = [];
  const all = withPointer && state.at !== null ? [...state.points, state.at] : state.points;
  for (const spot of all) {
    const last = spots.at(-1);
    if (last === undefined || last.x !== spot.x || last.y !== spot.y) spots.push(spot);
  }
  return spots;
}
