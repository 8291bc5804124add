import type { Result } from '../../../shared/base/result';
import type { ChangeSet } from '../../../shared/document/changeSet';
import type { Label } from '../../../shared/ipc/contract';
import type { KeyInput, Shown, Tool, ToolContext } from '../tool';
import { NO_SKETCH, sketchHint, sketchSpots, sketchStep, type SketchState } from './sketching';
import type { Spot } from './snapping';

export interface SketchToolState<O> {
  readonly sketch: SketchState;
  readonly options: O;
}

/** The edit that a sketch would make now. */
export interface SketchPlan {
  readonly args: unknown;
  readonly result: Result<ChangeSet>;
  /** For the sentence `tool.<id>.ready`. */
  readonly params?: Label['params'];
}

/** A tool that draws a line or outline and ends in one document command. */
export interface SketchToolWords<O> {
  /** Also the stem of its sentences: `tool.<id>.idle`, `.drawing`, `.ready`. */
  readonly id: string;
  readonly command: string;
  readonly closed: boolean;
  readonly options: O;
  /** What a key does to the options; null: nothing. */
  readonly key?: (options: O, input: KeyInput, drawing: boolean) => O | null;
  /** The options that the next sketch begins with; all of them stay when it is not given. */
  readonly fresh?: (options: O) => O;
  /** The edit for these vertices; null where there are too few. */
  readonly plan: (spots: readonly Spot[], options: O, context: ToolContext) => SketchPlan | null;
  readonly more?: (options: O) => readonly Label[];
  /** Refusals that only say that the sketch is not complete yet: no red. */
  readonly unfinished?: readonly string[];
}

/**
 * A tool from its words. What the preview shows is what finishing commits: the sketch up to the pointer, or, of a
 * line, up to the last vertex where the pointer makes it impossible.
 */
export function sketchTool<O>(words: SketchToolWords<O>): Tool<SketchToolState<O>> {
  const { id, command, closed, fresh = (options: O) => options } = words;
  return {
    id,
    start: { sketch: NO_SKETCH, options: words.options },
    step: (state, input, context) => {
      if (input.kind === 'key' && (state.sketch.kind === 'idle' || state.sketch.typing.open === null)) {
        const options = words.key?.(state.options, input, state.sketch.kind === 'drawing') ?? null;
        if (options !== null) return { state: { ...state, options }, used: true };
      }
      const { state: sketch, finished, used } = sketchStep(state.sketch, input, context);
      const options =
        sketch.kind === 'idle' && state.sketch.kind === 'drawing' ? fresh(state.options) : state.options;
      const next = { sketch, options };
      if (finished !== true) return { state: next, used: used ?? false };
      const plan = possible(words, next, context);
      if (plan?.result.ok !== true) {
        const refused = plan === null || plan.result.ok ? undefined : plan.result.refusal;
        return { state: next, used: true, ...(refused === undefined ? {} : { refused }) };
      }
      return {
        state: { sketch: { ...NO_SKETCH, at: sketch.at }, options: fresh(options) },
        commit: { command, args: plan.args },
        used: true,
      };
    },
    show: (state, context): Shown => {
      const { sketch, options } = state;
      const more = words.more?.(options) ?? [];
      const snap = sketch.at?.snap
        ? { snap: { kind: sketch.at.snap.kind, x: sketch.at.x, y: sketch.at.y } }
        : {};
      if (sketch.kind === 'idle') {
        const restore = sketch.dropped.length > 0;
        const code = restore ? 'tool.sketch.restore' : `tool.${id}.idle`;
        return {
          ...snap,
          hint: [{ code, params: {} }, ...more, ...sketchHint(sketch, context)],
          cursor: 'crosshair',
        };
      }
      const plan = possible(words, state, context);
      const spots = sketchSpots(sketch, true);
      const refusal = plan !== null && !plan.result.ok && spots.length > 1 ? plan.result.refusal : undefined;
      const wrong = refusal !== undefined && words.unfinished?.includes(refusal.code) !== true;
      return {
        ...snap,
        ...(plan?.result.ok === true ? { preview: plan.result.value } : {}),
        sketch: { line: spots.flatMap(({ x, y }) => [x, y]), closed, refused: wrong },
        hint: [
          plan?.result.ok === true
            ? { code: `tool.${id}.ready`, params: plan.params ?? {} }
            : { code: `tool.${id}.drawing`, params: {} },
          ...more,
          ...sketchHint(sketch, context),
        ],
        ...(refusal === undefined ? {} : { refusal: { code: refusal.code, params: { ...refusal.params } } }),
        cursor: 'crosshair',
      };
    },
  };
}

function possible<O>(
  { plan, closed }: SketchToolWords<O>,
  { sketch, options }: SketchToolState<O>,
  context: ToolContext,
): SketchPlan | null {
  const withPointer = plan(sketchSpots(sketch, true), options, context);
  // Of an outline, the pointer is the last corner.
  if (withPointer === null || withPointer.result.ok || closed) return withPointer;
  const without = plan(sketchSpots(sketch, false), options, context);
  return without?.result.ok === true ? without : withPointer;
}
