import type { Result } from '../../shared/base/result';
import type { ChangeSet } from '../../shared/document/changeSet';
import { GRANULARITY_CODES, type Granularity } from '../../shared/document/granularity';
import { inMetres, snapHint } from './behaviors/snapping';
import { NO_SKETCH, sketchSpots, sketchStep, type SketchState } from './behaviors/sketching';
import type { Tool, ToolContext } from './tool';

interface CarveState {
  readonly sketch: SketchState;
  /** What the new cell is: office buildings and markets inside estates are what is cut out most. */
  readonly granularity: Granularity;
}

/** Cut-out: an outline inside one or several cells becomes a new cell. G changes what it is. */
export const carveTool: Tool<CarveState> = {
  id: 'carve',
  start: { sketch: NO_SKETCH, granularity: 'OFFICE_BUILDING' },
  step: (state, input, context) => {
    if (input.kind === 'key' && input.key === 'G' && !input.modifiers.ctrl) {
      const by = input.modifiers.shift ? GRANULARITY_CODES.length - 1 : 1;
      const at = (GRANULARITY_CODES.indexOf(state.granularity) + by) % GRANULARITY_CODES.length;
      return { state: { ...state, granularity: GRANULARITY_CODES[at] ?? state.granularity }, used: true };
    }
    const { state: sketch, finished, used } = sketchStep(state.sketch, input, context);
    const next: CarveState = { ...state, sketch };
    if (finished !== true) return { state: next, used: used ?? false };
    const plan = possible(next, context);
    if (plan === null || !plan.result.ok) return { state: next, used: true };
    return {
      state: { ...state, sketch: { ...NO_SKETCH, at: sketch.at } },
      commit: { command: 'cell.carve', args: plan.args },
      used: true,
    };
  },
  show: (state, context) => {
    const { sketch, granularity } = state;
    const snap = sketch.at?.snap
      ? { snap: { kind: sketch.at.snap.kind, x: sketch.at.x, y: sketch.at.y } }
      : {};
    const becomes = {
      code: 'tool.carve.granularity',
      params: { granularity: JSON.stringify({ code: `granularity.${granularity}`, params: {} }) },
    };
    if (sketch.kind === 'idle') {
      const restore = sketch.dropped.length > 0;
      return {
        ...snap,
        hint: [
          { code: restore ? 'tool.sketch.restore' : 'tool.carve.idle', params: {} },
          becomes,
          ...snapHint(sketch.at),
        ],
        cursor: 'crosshair',
      };
    }
    const plan = possible(state, context);
    const refusal = plan !== null && !plan.result.ok ? plan.result.refusal : undefined;
    return {
      ...snap,
      ...(plan?.result.ok === true ? { preview: plan.result.value } : {}),
      sketch: {
        line: sketchSpots(sketch, true).flatMap(({ x, y }) => [x, y]),
        closed: true,
        refused: refusal !== undefined,
      },
      hint: [
        { code: plan?.result.ok === true ? 'tool.carve.ready' : 'tool.carve.drawing', params: {} },
        becomes,
        ...snapHint(sketch.at),
      ],
      ...(refusal === undefined ? {} : { refusal: { code: refusal.code, params: { ...refusal.params } } }),
      cursor: 'crosshair',
    };
  },
};

interface Plan {
  readonly args: { readonly ring: [number, number][]; readonly granularity: Granularity };
  readonly result: Result<ChangeSet>;
}

/** The cut-out that finishing would make: the pointer is its last corner. */
function possible(state: CarveState, context: ToolContext): Plan | null {
  const spots = sketchSpots(state.sketch, true);
  const first = spots[0];
  const last = spots.at(-1);
  // Closed on its first corner: an outline needs no repeat.
  if (spots.length > 3 && first?.x === last?.x && first?.y === last?.y) spots.pop();
  if (spots.length < 3) return null;
  const args = { ring: spots.map(inMetres), granularity: state.granularity };
  return { args, result: context.preview('cell.carve', args) };
}
