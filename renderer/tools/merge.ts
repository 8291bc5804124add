import { attempt, type ToolContext, type Tool } from './tool';
import { cellUnder } from './behaviors/pointed';

interface MergeState {
  readonly hover: number | null;
}

/** Merge: clicks gather cells, Enter, double-click or right-click makes one of them. The largest keeps its code. */
export const mergeTool: Tool<MergeState> = {
  id: 'merge',
  start: { hover: null },
  step: (state, input, context) => {
    if (input.kind === 'key') {
      return input.key === 'Enter' ? { state, used: true, ...commit(context) } : { state };
    }
    if (input.kind === 'leave') return { state: { hover: null } };
    if (input.kind === 'move') return { state: { hover: cellUnder(context.view, input) } };
    if (input.kind === 'doubleClick' || input.kind === 'contextMenu')
      return { state, used: true, ...commit(context) };
    if (input.kind !== 'click') return { state };
    const cell = cellUnder(context.view, input);
    if (cell === null) return { state, used: true };
    return {
      state,
      used: true,
      select: { table: 'cell', ids: [cell], toggle: context.selection.table === 'cell' },
    };
  },
  show: ({ hover }, context) => {
    const count = selectedCells(context).length;
    const result = count < 2 ? null : context.preview('cell.merge', { cells: codes(context) });
    return {
      ...(result?.ok === true ? { preview: result.value } : {}),
      ...(hover === null ? {} : { hover: [hover] }),
      hint: [{ code: result?.ok === true ? 'tool.merge.ready' : 'tool.merge.idle', params: { count } }],
      ...(result !== null && !result.ok
        ? { refusal: { code: result.refusal.code, params: { ...result.refusal.params } } }
        : {}),
      cursor: 'pointer',
    };
  },
};

function selectedCells({ selection }: ToolContext): readonly number[] {
  return selection.table === 'cell' ? selection.ids : [];
}

function codes(context: ToolContext): string[] {
  return selectedCells(context).flatMap((id) => context.view.get('cell', id)?.code ?? []);
}

function commit(context: ToolContext) {
  const cells = codes(context);
  return cells.length < 2 ? {} : attempt({ command: 'cell.merge', args: { cells } }, context);
}
