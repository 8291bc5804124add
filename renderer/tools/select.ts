import type { PointerInput, SelectCall, Shown, Step, Tool, ToolContext } from './tool';
import { groundInOutline, groundInRectangle } from './behaviors/groundInside';
import { pointedAt, type Pointed } from './behaviors/pointed';

type Corner = readonly [number, number];

type SelectState =
  | { readonly kind: 'idle'; readonly stack: readonly Pointed[]; readonly top: number }
  | { readonly kind: 'pulling'; readonly from: Corner; readonly to: Corner }
  /** Corners of a freehand outline. */
  | { readonly kind: 'lasso'; readonly outline: readonly Corner[] };

/** A rectangle or outline smaller than this is a click. */
const CLICK_PIXELS = 4;

const IDLE: SelectState = { kind: 'idle', stack: [], top: 0 };

/**
 * Click selects, Shift+click adds or removes, Shift+drag pulls a rectangle, Ctrl+drag draws a lasso, Tab goes through
 * what is stacked.
 */
export const selectTool: Tool<SelectState> = {
  id: 'select',
  start: IDLE,
  step: (state, input, context) => {
    if (input.kind === 'key') {
      if (input.key === 'Escape' && state.kind !== 'idle') return { state: IDLE, used: true };
      if (input.key !== 'Tab' || state.kind !== 'idle' || state.stack.length < 2) return { state };
      const top = (state.top + 1) % state.stack.length;
      const next = state.stack[top];
      return {
        state: { ...state, top },
        used: true,
        ...(next && { select: { table: next.table, ids: [next.id], toggle: false } }),
      };
    }
    const at: Corner = [Math.round(input.x), Math.round(input.y)];
    if (state.kind !== 'idle') return dragged(state, at, input, context);
    if (input.kind === 'down' && input.modifiers.shift)
      return { state: { kind: 'pulling', from: at, to: at }, used: true };
    if (input.kind === 'down' && input.modifiers.ctrl)
      return { state: { kind: 'lasso', outline: [at] }, used: true };
    return input.kind === 'click' ? clicked(input, input.modifiers.shift, context) : { state };
  },
  show: (state, context): Shown => {
    const stacked = state.kind === 'idle' && state.stack.length > 1;
    return {
      ...(state.kind === 'pulling' ? { pulled: { from: state.from, to: state.to } } : {}),
      ...(state.kind === 'lasso'
        ? { sketch: { line: state.outline.flat(), closed: true, refused: false } }
        : {}),
      hint: [
        { code: context.selection.ids.length === 0 ? 'tool.select.idle' : 'tool.select.more', params: {} },
        ...(stacked ? [{ code: 'tool.select.stacked', params: { count: state.stack.length } }] : []),
      ],
      cursor: state.kind === 'idle' ? 'default' : 'crosshair',
    };
  },
};

function dragged(
  state: Exclude<SelectState, { kind: 'idle' }>,
  at: Corner,
  input: PointerInput,
  context: ToolContext,
): Step<SelectState> {
  const tiny = (from: Corner): boolean =>
    Math.hypot(at[0] - from[0], at[1] - from[1]) <= CLICK_PIXELS * input.resolution;
  if (input.kind === 'move') {
    if (state.kind === 'pulling') return { state: { ...state, to: at }, used: true };
    const last = state.outline.at(-1);
    if (last !== undefined && tiny(last)) return { state, used: true };
    return { state: { ...state, outline: [...state.outline, at] }, used: true };
  }
  if (input.kind !== 'up') return { state };
  // Hardly moved at all: a click that adds.
  if (state.kind === 'pulling' ? tiny(state.from) : state.outline.length < 3)
    return { ...clicked(input, true, context), used: true };
  const ids =
    state.kind === 'pulling'
      ? groundInRectangle(state.from, at, context)
      : groundInOutline(state.outline.flat(), context);
  return {
    state: IDLE,
    used: true,
    select: { table: context.level === 4 ? 'cell' : 'grid', ids, toggle: true },
  };
}

function clicked(input: PointerInput, add: boolean, context: ToolContext): Step<SelectState> {
  const stack = pointedAt(context.view, input, context.level);
  return { state: { kind: 'idle', stack, top: 0 }, select: selectionOf(stack[0], add, context) };
}

function selectionOf(top: Pointed | undefined, add: boolean, { selection }: ToolContext): SelectCall {
  if (top === undefined) return { table: selection.table, ids: add ? selection.ids : [], toggle: false };
  return { table: top.table, ids: [top.id], toggle: add };
}
