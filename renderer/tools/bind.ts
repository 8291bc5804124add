import { boxesNear, cellUnder } from './behaviors/pointed';
import type { Shown, Tool, ToolContext } from './tool';

interface BindState {
  readonly hover: number | null;
}

/** Bind: click a box, then the cell that it belongs to. Enter confirms what is suggested. The box stays selected. */
export const bindTool: Tool<BindState> = {
  id: 'bind',
  start: { hover: null },
  step: (state, input, context) => {
    const box = selectedBox(context);
    if (input.kind === 'key') {
      const suggested = box === null ? null : suggestedCell(context, box.id);
      if (input.key !== 'Enter' || box === null || suggested === null) return { state };
      return { state, used: true, commit: { command: 'box.bind', args: { box: box.code, cell: suggested } } };
    }
    if (input.kind === 'leave') return { state: { hover: null } };
    if (input.kind === 'move')
      return { state: { hover: box === null ? null : cellUnder(context.view, input) } };
    if (input.kind !== 'click') return { state };
    const other = boxesNear(context.view, input)[0];
    if (other !== undefined)
      return { state, used: true, select: { table: 'box', ids: [other], toggle: false } };
    const cell = context.view.get('cell', cellUnder(context.view, input) ?? 0);
    if (box === null || cell === undefined) return { state, used: true };
    const args = { box: box.code, cell: cell.code };
    return context.preview('box.bind', args).ok
      ? { state, used: true, commit: { command: 'box.bind', args } }
      : { state, used: true };
  },
  show: ({ hover }, context): Shown => {
    const box = selectedBox(context);
    if (box === null) return { hint: [{ code: 'tool.bind.chooseBox', params: {} }], cursor: 'pointer' };
    const cell = context.view.get('cell', hover ?? 0);
    const possible =
      cell === undefined ? null : context.preview('box.bind', { box: box.code, cell: cell.code });
    const suggested = suggestedCell(context, box.id);
    return {
      ...(cell === undefined ? {} : { hover: [cell.id] }),
      hint: [
        cell === undefined
          ? { code: 'tool.bind.chooseCell', params: { box: box.code } }
          : { code: 'tool.bind.ready', params: { box: box.code, cell: cell.code, name: cell.name } },
        ...(suggested === null ? [] : [{ code: 'tool.bind.suggested', params: { cell: suggested } }]),
      ],
      ...(possible !== null && !possible.ok
        ? { refusal: { code: possible.refusal.code, params: { ...possible.refusal.params } } }
        : {}),
      cursor: 'pointer',
    };
  },
};

function selectedBox({ view, selection }: ToolContext) {
  if (selection.table !== 'box') return null;
  return view.get('box', selection.ids.at(-1) ?? 0) ?? null;
}

/** Code of the cell that a suggestion names; null when there is none that waits for a decision. */
function suggestedCell({ view }: ToolContext, box: number): string | null {
  const binding = view.get('binding', view.bindingsOfBox(box)[0] ?? 0);
  return binding?.status === 'SUGGESTED' ? (view.get('cell', binding.cell)?.code ?? null) : null;
}
