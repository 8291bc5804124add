import { activateTool, TOOL_IDS, type ToolId } from '../state/toolSlice';
import type { Refusal } from '../../shared/base/result';
import type { Services } from '../state/services';
import { withPlan, type UiCommand } from './command';
import { mayEdit } from './rights';

/** Document command that a tool ends in: its rights are the tool's rights. */
const EDITS: Readonly<Record<ToolId, string | null>> = {
  select: null,
  split: 'cell.split',
  carve: 'cell.carve',
  strip: 'cell.carveStrip',
  gap: 'gap.fill',
  divide: 'cell.splitEqual',
  reshape: 'boundary.reshape',
  nodes: 'vertex.move',
  merge: 'cell.merge',
  brush: 'cell.transfer',
  classify: 'cell.update',
  bind: 'box.bind',
  measure: null,
};

const KEYS: Readonly<Record<ToolId, string>> = {
  select: 'V',
  split: 'X',
  carve: 'P',
  strip: 'Shift+P',
  gap: 'Shift+G',
  divide: 'Shift+X',
  reshape: 'R',
  nodes: 'W',
  merge: 'C',
  brush: 'B',
  classify: 'Shift+C',
  bind: 'K',
  measure: 'M',
};

function toolCommand(tool: ToolId): UiCommand {
  return {
    id: `tool.${tool}`,
    shortcut: KEYS[tool],
    enabled: (services) => toolPossible(services, tool),
    checked: ({ state }) => state.getState().tool.active === tool,
    run: ({ state }) => void state.dispatch(activateTool(tool)),
  };
}

/** Whether somebody of this role may use the tool on this plan, or the sentence why not. */
export function toolPossible(services: Services, tool: ToolId): true | Refusal {
  const open = withPlan(services);
  if (open !== true) return open;
  const edit = EDITS[tool];
  return edit === null ? true : mayEdit(services.state.getState(), edit);
}

/** Merging acts on the selection at once; the tool is for choosing when nothing fits is selected. */
const merge: UiCommand = {
  ...toolCommand('merge'),
  run: async (services) => {
    const { table, ids } = services.state.getState().selection;
    if (table !== 'cell' || ids.length < 2) {
      services.state.dispatch(activateTool('merge'));
      return;
    }
    const cells = ids.map((id) => services.document.view.get('cell', id)?.code ?? '');
    await services.run('cell.merge', { cells });
  },
};

/** Takes up the tool again that was in the hand last. */
const repeat: UiCommand = {
  id: 'tool.repeat',
  shortcut: '.',
  enabled: (services) => {
    const { last } = services.state.getState().tool;
    return last === null ? { code: 'window.noToolBefore', params: {} } : toolPossible(services, last);
  },
  run: ({ state }) => {
    const { last } = state.getState().tool;
    if (last !== null) state.dispatch(activateTool(last));
  },
};

export const toolCommands: readonly UiCommand[] = [
  ...TOOL_IDS.map((id) => (id === 'merge' ? merge : toolCommand(id))),
  repeat,
];
