import type { Result } from '../../shared/base/result';
import type { ChangeSet } from '../../shared/document/changeSet';
import { previewShape } from '../../shared/portrayal/previewShape';
import { inMetres, snapHint, type Spot } from './behaviors/snapping';
import { NO_SKETCH, sketchSpots, sketchStep, type SketchState } from './behaviors/sketching';
import type { Tool, ToolContext } from './tool';

interface SplitState {
  readonly sketch: SketchState;
  /** Which new part keeps the code: 0 is the largest, as the kernel has it. */
  readonly keep: number;
}

interface Plan {
  readonly args: { readonly line: [number, number][]; readonly keep?: [number, number] };
  readonly result: Result<ChangeSet>;
  /** How many parts get a code of their own. */
  readonly fresh: number;
}

/** The knife: a line across one or several cells. What the preview shows is what finishing commits. */
export const splitTool: Tool<SplitState> = {
  id: 'split',
  start: { sketch: NO_SKETCH, keep: 0 },
  step: (state, input, context) => {
    if (
      input.kind === 'key' &&
      input.key === 'F' &&
      !input.modifiers.ctrl &&
      state.sketch.kind === 'drawing'
    ) {
      return { state: { ...state, keep: state.keep + 1 }, used: true };
    }
    const { state: sketch, finished, used } = sketchStep(state.sketch, input, context);
    const next: SplitState = { sketch, keep: sketch.kind === 'idle' ? 0 : state.keep };
    if (finished !== true) return { state: next, used: used ?? false };
    const plan = possible(next, context);
    if (plan === null || !plan.result.ok) return { state: next, used: true };
    return {
      state: { sketch: { ...NO_SKETCH, at: sketch.at }, keep: 0 },
      commit: { command: 'cell.split', args: plan.args },
      used: true,
    };
  },
  show: (state, context) => {
    const { sketch } = state;
    if (sketch.kind === 'idle') {
      const restore = sketch.dropped.length > 0;
      return {
        ...(sketch.at?.snap ? { snap: { kind: sketch.at.snap.kind, x: sketch.at.x, y: sketch.at.y } } : {}),
        hint: [
          { code: restore ? 'tool.sketch.restore' : 'tool.split.idle', params: {} },
          ...snapHint(sketch.at),
        ],
        cursor: 'crosshair',
      };
    }
    const plan = possible(state, context);
    const refusal = plan !== null && !plan.result.ok ? plan.result.refusal : undefined;
    const spots = sketchSpots(sketch, true);
    return {
      ...(plan?.result.ok === true ? { preview: plan.result.value } : {}),
      sketch: {
        line: spots.flatMap(({ x, y }) => [x, y]),
        closed: false,
        refused: refusal !== undefined && refusal.code !== 'splitCells.lineEndsInside' && spots.length > 1,
      },
      ...(sketch.at?.snap ? { snap: { kind: sketch.at.snap.kind, x: sketch.at.x, y: sketch.at.y } } : {}),
      hint: [
        plan?.result.ok === true
          ? { code: 'tool.split.ready', params: { count: plan.fresh + 1 } }
          : { code: 'tool.split.drawing', params: {} },
        ...snapHint(sketch.at),
      ],
      ...(refusal !== undefined && spots.length > 1
        ? { refusal: { code: refusal.code, params: { ...refusal.params } } }
        : {}),
      cursor: 'crosshair',
    };
  },
};

/** The split that finishing would make: up to the pointer, or up to the last vertex when that is not possible. */
function possible(state: SplitState, context: ToolContext): Plan | null {
  const withPointer = planOf(sketchSpots(state.sketch, true), state.keep, context);
  if (withPointer === null || withPointer.result.ok) return withPointer;
  const without = planOf(sketchSpots(state.sketch, false), state.keep, context);
  return without?.result.ok === true ? without : withPointer;
}

function planOf(spots: readonly Spot[], keep: number, context: ToolContext): Plan | null {
  if (spots.length < 2) return null;
  const line = spots.map(inMetres);
  const result = context.preview('cell.split', { line });
  const fresh = result.ok ? (result.value.cell?.added.length ?? 0) : 0;
  const turn = fresh === 0 ? 0 : keep % (fresh + 1);
  if (!result.ok || turn === 0) return { args: { line }, result, fresh };
  const parts = previewShape(context.view, result.value).parts.filter((part) => part.kind === 'new');
  const chosen = parts[turn - 1];
  if (chosen === undefined) return { args: { line }, result, fresh };
  const args = { line, keep: inMetres(chosen) };
  return { args, result: context.preview('cell.split', args), fresh };
}
