import {
  CATEGORIES,
  GRANULARITIES,
  GRANULARITY_CODES,
  type Category,
  type Granularity,
} from '../../shared/document/granularity';
import type { Label } from '../../shared/ipc/contract';
import { cellUnder } from './behaviors/pointed';
import type { CommandCall, PointerInput, Shown, Step, Tool, ToolContext } from './tool';

interface ClassifyState {
  /** A category whose granularity is still to be chosen. */
  readonly category: Category | null;
  readonly at: PointerInput | null;
}

/** Keys 1 to 6, in the order in which categories are reported. */
const KEYS: readonly Category[] = CATEGORIES;

/**
 * Classifies the selected cells by two keys: a category, then one of its granularities; Enter takes the first. N goes
 * on to the next cell that nobody has classified yet (granularity «other»), Shift+N back. Clicks select.
 */
export const classifyTool: Tool<ClassifyState> = {
  id: 'classify',
  start: { category: null, at: null },
  step: (state, input, context) => {
    if (input.kind === 'key') {
      const { key, modifiers } = input;
      if (modifiers.ctrl) return { state };
      if (key === 'N') return next(state, modifiers.shift ? -1 : 1, context);
      if (key === 'Escape' && state.category !== null)
        return { state: { ...state, category: null }, used: true };
      if (key === 'Enter' && state.category !== null) return chosen(state, of(state.category)[0], context);
      if (!/^[1-9]$/.test(key)) return { state };
      if (state.category !== null) return chosen(state, of(state.category)[Number(key) - 1], context);
      const category = KEYS[Number(key) - 1];
      if (category === undefined || codesOf(context).length === 0) return { state, used: true };
      const [only, ...more] = of(category);
      return more.length === 0 ? chosen(state, only, context) : { state: { ...state, category }, used: true };
    }
    if (input.kind !== 'click') return { state: { ...state, at: input.kind === 'leave' ? null : input } };
    const cell = cellUnder(context.view, input);
    if (cell === null) return { state, used: true };
    return {
      state: { category: null, at: input },
      used: true,
      select: { table: 'cell', ids: [cell], toggle: input.modifiers.shift },
    };
  },
  show: ({ category, at }, context): Shown => {
    const count = codesOf(context).length;
    const hover = at === null ? null : cellUnder(context.view, at);
    const choices: readonly Label[] =
      category === null
        ? KEYS.map((one, i) => numbered(i, `category.${one}`))
        : of(category).map((one, i) => numbered(i, `granularity.${one}`));
    return {
      ...(hover === null ? {} : { hover: [hover] }),
      hint: [
        { code: count === 0 ? 'tool.classify.idle' : 'tool.classify.ready', params: { count } },
        ...(count === 0 ? [] : choices),
        { code: 'tool.classify.next', params: {} },
      ],
      cursor: 'pointer',
    };
  },
};

/** Granularities of a category in list order. */
function of(category: Category): readonly Granularity[] {
  return GRANULARITY_CODES.filter((code) => GRANULARITIES[code].category === category);
}

function chosen(
  state: ClassifyState,
  granularity: Granularity | undefined,
  context: ToolContext,
): Step<ClassifyState> {
  const cells = codesOf(context);
  if (granularity === undefined || cells.length === 0) return { state, used: true };
  const commit: CommandCall = { command: 'cell.update', args: { cells, granularity } };
  return { state: { ...state, category: null }, used: true, commit };
}

/** The next cell by code that is classified as «other», from the last selected one on. */
function next(state: ClassifyState, by: 1 | -1, { view, selection }: ToolContext): Step<ClassifyState> {
  const from = selection.table === 'cell' ? (view.get('cell', selection.ids.at(-1) ?? 0)?.code ?? '') : '';
  let best: { id: number; code: string } | undefined;
  let first: { id: number; code: string } | undefined;
  for (const { id, code, granularity } of view.all('cell')) {
    if (granularity !== 'OTHER') continue;
    const after = (a: string, b: string): boolean => (by === 1 ? a < b : a > b);
    if (after(from, code) && (best === undefined || after(code, best.code))) best = { id, code };
    if (first === undefined || after(code, first.code)) first = { id, code };
  }
  const found = best ?? first;
  if (found === undefined) return { state, used: true };
  return {
    state: { ...state, category: null },
    used: true,
    select: { table: 'cell', ids: [found.id], toggle: false },
    zoom: true,
  };
}

function codesOf({ view, selection }: ToolContext): string[] {
  return selection.table === 'cell' ? selection.ids.flatMap((id) => view.get('cell', id)?.code ?? []) : [];
}

function numbered(at: number, code: string): Label {
  return { code: 'tool.classify.key', params: { key: at + 1, name: JSON.stringify({ code, params: {} }) } };
}
