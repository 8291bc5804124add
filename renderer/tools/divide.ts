import type { Label } from '../../shared/ipc/contract';
import { cellUnder } from './behaviors/pointed';
import { attempt, type CommandCall, type KeyInput, type Shown, type Tool, type ToolContext } from './tool';

interface DivideState {
  readonly by: (typeof WAYS)[number];
  /** For equal parts. */
  readonly parts: number;
  readonly hover: number | null;
}

/** What cuts a cell into parts without a line being drawn. */
const WAYS = ['load', 'area', 'coverage', 'boxes', 'roads'] as const;

const ROADS = ['TRUNK_ROAD', 'ROAD', 'STREET', 'RIVER', 'RAILWAY'] as const;

/**
 * Divides a cell by rule: into parts with equal lines in use or equal ground, along exchange coverage, by the nearest box, or into
 * blocks of the road network. F changes the rule, digits the number of parts; a click or Enter divides the cell
 * under the pointer, or the selected cell where the pointer is on none.
 */
export const divideTool: Tool<DivideState> = {
  id: 'divide',
  start: { by: 'load', parts: 2, hover: null },
  step: (state, input, context) => {
    if (input.kind === 'key' && input.key !== 'Enter') return keyed(state, input);
    const next =
      input.kind === 'key'
        ? state
        : { ...state, hover: input.kind === 'leave' ? null : cellUnder(context.view, input) };
    if (input.kind !== 'key' && input.kind !== 'click') return { state: next };
    const call = callOf(next, context);
    return { state: next, used: true, ...(call === null ? {} : attempt(call, context)) };
  },
  show: (state, context): Shown => {
    const call = callOf(state, context);
    const result = call === null ? null : context.preview(call.command, call.args);
    const rule: Label = { code: `tool.divide.${state.by}`, params: { parts: state.parts } };
    if (result === null) return { hint: [{ code: 'tool.divide.idle', params: {} }, rule], cursor: 'pointer' };
    if (!result.ok) {
      const { code, params } = result.refusal;
      return {
        hint: [{ code: 'tool.divide.idle', params: {} }, rule],
        refusal: { code, params: { ...params } },
        cursor: 'not-allowed',
      };
    }
    const count = (result.value.cell?.added.length ?? 0) + 1;
    return {
      preview: result.value,
      hint: [{ code: 'tool.divide.ready', params: { count } }, rule],
      cursor: 'pointer',
    };
  },
};

function keyed(state: DivideState, { key, modifiers }: KeyInput) {
  if (modifiers.ctrl) return { state };
  if (key === 'F') {
    const by = WAYS[(WAYS.indexOf(state.by) + 1) % WAYS.length] ?? 'load';
    return { state: { ...state, by }, used: true };
  }
  if ((state.by === 'load' || state.by === 'area') && /^[2-9]$/.test(key))
    return { state: { ...state, parts: Number(key) }, used: true };
  return { state };
}

function callOf({ by, parts, hover }: DivideState, { view, selection }: ToolContext): CommandCall | null {
  const selected = selection.table === 'cell' && selection.ids.length === 1 ? selection.ids[0] : undefined;
  const cell = view.get('cell', hover ?? selected ?? 0)?.code;
  if (cell === undefined) return null;
  switch (by) {
    case 'load':
      return { command: 'cell.splitEqual', args: { cell, parts, load: 'USED' } };
    case 'area':
      return { command: 'cell.splitEqual', args: { cell, parts, load: 'AREA' } };
    case 'coverage':
      return { command: 'cell.splitByCoverage', args: { cells: [cell] } };
    case 'boxes':
      return { command: 'cell.splitBySites', args: { cell, boxes: 'inside' } };
    case 'roads':
      return { command: 'cell.splitByLines', args: { cells: [cell], kinds: [...ROADS], reach: 20 } };
  }
}
