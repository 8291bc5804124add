import { GAP } from '../../shared/base/ids';
import { spotOnLine } from '../../shared/topology/read/edgeAt';
import { edgeLine } from '../../shared/topology/read/rings';
import { cellUnder } from './behaviors/pointed';
import {
  attempt,
  type CommandCall,
  type PointerInput,
  type Shown,
  type Tool,
  type ToolContext,
} from './tool';

interface BrushState {
  /** Half the width of the brush, pixels. */
  readonly radius: number;
  /** Level-3 grid that takes what is painted; null: the next click chooses it. */
  readonly target: number | null;
  /** A locked target stays until it is unlocked: Alt+click, E, D and Esc leave it. */
  readonly locked: boolean;
  /** Cells under the stroke so far; null: no stroke. */
  readonly painted: ReadonlySet<number> | null;
  readonly at: PointerInput | null;
}

const RADII = [4, 8, 14, 22, 32, 48, 70] as const;

/**
 * Brush: cells under the stroke go to another level-3 grid, one step a stroke. Alt+click, or the first click, takes
 * the grid under the pointer as the target; E and D go to the one before and the next under the same level-2
 * grid, Q locks the target, [ and ] change the size.
 */
export const brushTool: Tool<BrushState> = {
  id: 'brush',
  start: { radius: RADII[1], target: null, locked: false, painted: null, at: null },
  step: (state, input, context) => {
    if (input.kind === 'key') return keyed(state, input.key, input.modifiers.ctrl, context);
    if (input.kind === 'leave') return { state: { ...state, at: null } };
    const next = { ...state, at: input };
    const target = targetOf(state, context);
    if (state.painted !== null) {
      if (input.kind === 'move')
        return { state: { ...next, painted: swept(state, input, context) }, used: true };
      if (input.kind !== 'up') return { state: next, used: true };
      const commit = target === null ? null : transfer(state.painted, target, context);
      return {
        state: { ...next, painted: null },
        used: true,
        ...(commit === null ? {} : attempt(commit, context)),
      };
    }
    if (input.kind !== 'down') return { state: next };
    const under = gridUnder(input, context);
    if ((input.modifiers.alt && !state.locked) || target === null) {
      return { state: { ...next, target: under }, used: true };
    }
    return {
      state: { ...next, target, painted: painted({ ...next, painted: new Set() }, input, context) },
      used: true,
    };
  },
  show: (state, context): Shown => {
    const target = targetOf(state, context);
    const { at, radius, locked } = state;
    const grid = target === null ? undefined : context.view.get('grid', target);
    const commit =
      state.painted === null || target === null ? null : transfer(state.painted, target, context);
    const result = commit === null ? null : context.preview(commit.command, commit.args);
    return {
      ...(state.painted === null ? {} : { hover: [...state.painted] }),
      ...(at === null ? {} : { brush: { x: at.x, y: at.y, radius } }),
      hint: [
        grid === undefined
          ? { code: 'tool.brush.choose', params: {} }
          : { code: locked ? 'tool.brush.locked' : 'tool.brush.target', params: { grid: grid.name } },
        ...(state.painted === null
          ? [{ code: 'tool.brush.keys', params: {} }]
          : [{ code: 'tool.brush.painted', params: { count: countOf(commit) } }]),
      ],
      ...(result === null || result.ok
        ? {}
        : { refusal: { code: result.refusal.code, params: { ...result.refusal.params } } }),
      cursor: 'none',
    };
  },
};

function keyed(state: BrushState, key: string, ctrl: boolean, context: ToolContext) {
  if (ctrl) return { state };
  const size = RADII.findIndex((radius) => radius >= state.radius);
  switch (key) {
    case '[':
      return { state: { ...state, radius: RADII[Math.max(0, size - 1)] ?? state.radius }, used: true };
    case ']':
      return {
        state: { ...state, radius: RADII[Math.min(RADII.length - 1, size + 1)] ?? state.radius },
        used: true,
      };
    case 'Q':
      return { state: { ...state, target: targetOf(state, context), locked: !state.locked }, used: true };
    case 'E':
    case 'D':
      if (state.locked) return { state, used: true };
      return {
        state: { ...state, target: sibling(targetOf(state, context), key === 'E' ? -1 : 1, context) },
        used: true,
      };
    case 'Escape':
      if (state.painted !== null) return { state: { ...state, painted: null }, used: true };
      if (state.target !== null && !state.locked) return { state: { ...state, target: null }, used: true };
      return { state };
    default:
      return { state };
  }
}

/** The chosen target; before one is chosen, a selected level-3 grid. */
function targetOf({ target }: BrushState, { view, selection }: ToolContext): number | null {
  if (target !== null && view.get('grid', target) !== undefined) return target;
  const [id] = selection.table === 'grid' ? selection.ids : [];
  return id !== undefined && view.get('grid', id)?.level === 3 ? id : null;
}

function gridUnder(input: PointerInput, { view }: ToolContext): number | null {
  const cell = cellUnder(view, input);
  return cell === null ? null : (view.get('cell', cell)?.parent ?? null);
}

/** The next grid under the same level-2 grid, by code. */
function sibling(target: number | null, by: 1 | -1, { view }: ToolContext): number | null {
  const parent = target === null ? undefined : view.get('grid', target)?.parent;
  if (target === null || parent === undefined) return target;
  const codeOf = (id: number): string => view.get('grid', id)?.code ?? '';
  const grids = [...view.gridsOfGrid(parent)].sort((a, b) => codeOf(a).localeCompare(codeOf(b)));
  return grids[(grids.indexOf(target) + by + grids.length) % grids.length] ?? target;
}

/** The stroke up to here: a quick hand is told of in leaps, and nothing between two of them is left out. */
function swept(state: BrushState, input: PointerInput, context: ToolContext): Set<number> {
  const from = state.at ?? input;
  const reach = state.radius * input.resolution;
  const steps = Math.max(1, Math.ceil(Math.hypot(input.x - from.x, input.y - from.y) / reach));
  let cells = new Set(state.painted ?? []);
  for (let step = 1; step <= steps; step++) {
    const x = from.x + ((input.x - from.x) * step) / steps;
    const y = from.y + ((input.y - from.y) * step) / steps;
    cells = painted({ ...state, painted: cells }, { ...input, x, y }, context);
  }
  return cells;
}

/** The stroke with the cells that the brush touches at this place. Costs the boundaries under the brush. */
function painted(
  { painted: before, radius }: BrushState,
  input: PointerInput,
  { view }: ToolContext,
): Set<number> {
  const cells = new Set(before);
  const { x, y, resolution } = input;
  const reach = radius * resolution;
  const middle = cellUnder(view, input);
  if (middle !== null) cells.add(middle);
  for (const id of view.edgesInBox({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach })) {
    const edge = view.get('edge', id);
    if (edge === undefined || spotOnLine(edgeLine(view, edge), x, y).squaredDistance > reach * reach)
      continue;
    for (const face of [edge.left, edge.right]) if (face > GAP && face !== 0) cells.add(face);
  }
  return cells;
}

/** Null where everything under the stroke is the target's already. */
function transfer(cells: ReadonlySet<number>, target: number, { view }: ToolContext): CommandCall | null {
  const moving = [...cells].flatMap((id) => {
    const cell = view.get('cell', id);
    return cell === undefined || cell.parent === target ? [] : [cell.code];
  });
  if (moving.length === 0) return null;
  const grid = view.get('grid', target)?.code;
  return { command: 'cell.transfer', args: { cells: moving, grid, rename: true } };
}

function countOf(commit: CommandCall | null): number {
  const cells = (commit?.args as { readonly cells?: readonly string[] } | undefined)?.cells;
  return cells?.length ?? 0;
}
