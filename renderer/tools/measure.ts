import { doubleRingArea } from '../../shared/geometry/ringArea';
import { NO_SKETCH, sketchHint, sketchSpots, sketchStep, type SketchState } from './behaviors/sketching';
import type { Tool, ToolContext } from './tool';

interface MeasureState {
  readonly sketch: SketchState;
  /** A finished measurement stays in view until the next begins. */
  readonly finished: boolean;
}

/** Measures along a drawn line: length on the ellipsoid, bearing of the last leg, and the area that it encloses. */
export const measureTool: Tool<MeasureState> = {
  id: 'measure',
  start: { sketch: NO_SKETCH, finished: false },
  step: (state, input, context) => {
    if (state.finished && (input.kind === 'click' || (input.kind === 'key' && input.key === 'Escape'))) {
      const fresh = { ...NO_SKETCH, at: state.sketch.at };
      const { state: sketch } = input.kind === 'click' ? sketchStep(fresh, input, context) : { state: fresh };
      return { state: { sketch, finished: false }, used: true };
    }
    if (state.finished) return { state };
    const { state: sketch, finished = false, used } = sketchStep(state.sketch, input, context);
    return { state: { sketch, finished }, used: used ?? false };
  },
  show: ({ sketch, finished }, context) => {
    const snap = sketch.at?.snap
      ? { snap: { kind: sketch.at.snap.kind, x: sketch.at.x, y: sketch.at.y } }
      : {};
    if (sketch.kind === 'idle') {
      return {
        ...snap,
        hint: [{ code: 'tool.measure.idle', params: {} }, ...sketchHint(sketch, context)],
        cursor: 'crosshair',
      };
    }
    const line = sketchSpots(sketch, !finished).flatMap(({ x, y }) => [x, y]);
    return {
      ...snap,
      sketch: { line, closed: false, refused: false },
      hint: [
        { code: 'tool.measure.length', params: { length: lengthOf(line, context).toFixed(2) } },
        ...(line.length > 4 ? [{ code: 'tool.measure.area', params: { area: areaOf(line) } }] : []),
        ...(finished ? [{ code: 'tool.measure.finished', params: {} }] : sketchHint(sketch, context)),
      ],
      cursor: 'crosshair',
    };
  },
};

function lengthOf(line: readonly number[], { geodesy }: ToolContext): number {
  let length = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(i, i + 4);
    length += geodesy.between([ax, ay], [bx, by]).distance;
  }
  return length;
}

/** Square metres on the plan's plane, as cells show it. */
function areaOf(line: readonly number[]): string {
  return (Math.abs(doubleRingArea(line)) / 2e6).toFixed(1);
}
