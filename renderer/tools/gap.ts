import type { Granularity } from '../../shared/document/granularity';
import { granularityHint, granularityKey } from './behaviors/granularityKey';
import { inMetres } from './behaviors/snapping';
import { attempt, type Tool, type ToolContext } from './tool';

interface GapState {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly granularity: Granularity;
  readonly taker: (typeof TAKERS)[number];
}

/** Who gets the gap: a new cell, or the neighbour that a rule picks. */
const TAKERS = ['new', 'longestBorder', 'largerArea'] as const;

/** Gap to cell: a click fills the ground without a cell under the pointer. F changes who gets it. */
export const gapTool: Tool<GapState> = {
  id: 'gap',
  start: { at: null, granularity: 'VACANT_LAND', taker: 'new' },
  step: (state, input, context) => {
    if (input.kind === 'key') {
      if (input.key === 'F' && !input.modifiers.ctrl) {
        const taker = TAKERS[(TAKERS.indexOf(state.taker) + 1) % TAKERS.length] ?? 'new';
        return { state: { ...state, taker }, used: true };
      }
      const granularity = granularityKey(state.granularity, input);
      return granularity === null ? { state } : { state: { ...state, granularity }, used: true };
    }
    if (input.kind === 'leave') return { state: { ...state, at: null } };
    const next = { ...state, at: { x: Math.round(input.x), y: Math.round(input.y) } };
    if (input.kind !== 'click') return { state: next };
    const args = argsOf(next);
    if (args === null) return { state: next, used: true };
    return { state: next, used: true, ...attempt({ command: 'gap.fill', args }, context) };
  },
  show: (state, context) => {
    const { plan, refusal } = planned(state, context);
    return {
      ...(plan === undefined ? {} : { preview: plan }),
      hint: [
        { code: plan === undefined ? 'tool.gap.idle' : 'tool.gap.ready', params: {} },
        { code: `tool.gap.${state.taker}`, params: {} },
        ...(state.taker === 'new' ? [granularityHint(state.granularity)] : []),
      ],
      ...(refusal === undefined ? {} : { refusal }),
      cursor: plan === undefined ? 'not-allowed' : 'pointer',
    };
  },
};

function planned(state: GapState, context: ToolContext) {
  const args = argsOf(state);
  if (args === null) return {};
  const result = context.preview('gap.fill', args);
  return result.ok
    ? { plan: result.value }
    : { refusal: { code: result.refusal.code, params: { ...result.refusal.params } } };
}

function argsOf({ at, granularity, taker }: GapState) {
  return at && { at: inMetres(at), to: taker === 'new' ? { granularity } : taker };
}
