import type { ToolId } from '../state/toolSlice';
import { bindTool } from './bind';
import { carveTool } from './carve';
import { mergeTool } from './merge';
import { nodesTool } from './nodes';
import { selectTool } from './select';
import { splitTool } from './split';
import { runTool, type RunningTool } from './tool';

/** THE list of map tools, one for every id of the tool strip; each map runs its own. */
export const TOOLS: Readonly<Record<ToolId, () => RunningTool>> = {
  select: () => runTool(selectTool),
  split: () => runTool(splitTool),
  carve: () => runTool(carveTool),
  merge: () => runTool(mergeTool),
  nodes: () => runTool(nodesTool),
  bind: () => runTool(bindTool),
};
