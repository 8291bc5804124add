import { gridOver } from '../../shared/topology/read/outlines';
import type { SelectCall, Shown, Tool, ToolContext } from './tool';
import { pointedAt, type Pointed } from './behaviors/pointed';

type SelectState =
  | { readonly kind: 'idle'; readonly stack: readonly Pointed[]; readonly top: number }
  | {
      readonly kind: 'pulling';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
    };

/** A rectangle smaller than this is a click. */
const CLICK_PIXELS = 4;

const IDLE: SelectState = { kind: 'idle', stack: [], top: 0 };

/** Click selects, Shift+click adds or removes, Shift+drag pulls a rectangle, Tab goes through what is stacked. */
export const selectTool: Tool<SelectState> = {
  id: 'select',
  start: IDLE,
  step: (state, input, context) => {
    if (input.kind === 'key') {
      if (input.key === 'Escape' && state.kind === 'pulling') return { state: IDLE, used: true };
      if (input.key !== 'Tab' || state.kind !== 'idle' || state.stack.length < 2) return { state };
      const top = (state.top + 1) % state.stack.length;
      const next = state.stack[top];
      return {
        state: { ...state, top },
        used: true,
        ...(next && { select: { table: next.table, ids: [next.id], toggle: false } }),
      };
    }
    const at = [Math.round(input.x), Math.round(input.y)] as const;
    if (state.kind === 'pulling') {
      if (input.kind === 'move') return { state: { ...state, to: at }, used: true };
      if (input.kind !== 'up') return { state };
      // Hardly pulled at all: a click that adds.
      if (Math.hypot(at[0] - state.from[0], at[1] - state.from[1]) <= CLICK_PIXELS * input.resolution) {
        const stack = pointedAt(context.view, input, context.level);
        return {
          state: { kind: 'idle', stack, top: 0 },
          used: true,
          select: selectionOf(stack[0], true, context),
        };
      }
      return {
        state: IDLE,
        used: true,
        select: {
          table: context.level === 4 ? 'cell' : 'grid',
          ids: within(state.from, at, context),
          toggle: true,
        },
      };
    }
    if (input.kind === 'down' && input.modifiers.shift)
      return { state: { kind: 'pulling', from: at, to: at }, used: true };
    if (input.kind === 'move') return { state };
    if (input.kind !== 'click') return { state };
    const stack = pointedAt(context.view, input, context.level);
    return {
      state: { kind: 'idle', stack, top: 0 },
      select: selectionOf(stack[0], input.modifiers.shift, context),
    };
  },
  show: (state, context): Shown => {
    const stacked = state.kind === 'idle' && state.stack.length > 1;
    return {
      ...(state.kind === 'pulling' ? { pulled: { from: state.from, to: state.to } } : {}),
      hint: [
        { code: context.selection.ids.length === 0 ? 'tool.select.idle' : 'tool.select.more', params: {} },
        ...(stacked ? [{ code: 'tool.select.stacked', params: { count: state.stack.length } }] : []),
      ],
      cursor: state.kind === 'pulling' ? 'crosshair' : 'default',
    };
  },
};

function selectionOf(top: Pointed | undefined, add: boolean, { selection }: ToolContext): SelectCall {
  if (top === undefined) return { table: selection.table, ids: add ? selection.ids : [], toggle: false };
  return { table: top.table, ids: [top.id], toggle: add };
}

/** Cells whose boundary lies wholly in the rectangle; of higher levels the grids over them. */
function within(
  from: readonly [number, number],
  to: readonly [number, number],
  { view, level }: ToolContext,
): number[] {
  const minX = Math.min(from[0], to[0]);
  const maxX = Math.max(from[0], to[0]);
  const minY = Math.min(from[1], to[1]);
  const maxY = Math.max(from[1], to[1]);
  const ground = { minX, minY, maxX, maxY };
  const inside = new Set(
    view.edgesInBox(ground).filter((id) => {
      const edge = view.get('edge', id);
      const holds = (x: number, y: number): boolean => x >= minX && x <= maxX && y >= minY && y <= maxY;
      const ends = [edge?.start ?? 0, edge?.end ?? 0].map((node) => view.get('node', node));
      if (edge === undefined || ends.some((node) => node === undefined || !holds(node.x, node.y)))
        return false;
      for (let i = 0; i < edge.points.length; i += 2) {
        if (!holds(edge.points[i] as number, edge.points[i + 1] as number)) return false;
      }
      return true;
    }),
  );
  const cells = new Set<number>();
  for (const id of inside) {
    const edge = view.get('edge', id);
    for (const face of [edge?.left ?? 0, edge?.right ?? 0]) {
      if (face > 0 && !cells.has(face) && view.edgesOfFace(face).every((other) => inside.has(other)))
        cells.add(face);
    }
  }
  return level === 4 ? [...cells] : [...new Set([...cells].map((cell) => gridOver(view, cell, level)))];
}
