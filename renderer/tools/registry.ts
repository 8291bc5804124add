import type { ToolId } from '../state/toolSlice';
import { bindTool } from './bind';
import { brushTool } from './brush';
import { carveTool } from './carve';
import { classifyTool } from './classify';
import { divideTool } from './divide';
import { gapTool } from './gap';
import { measureTool } from './measure';
import { mergeTool } from './merge';
import { nodesTool } from './nodes';
import { reshapeTool } from './reshape';
import { selectTool } from './select';
import { splitTool } from './split';
import { stripTool } from './strip';
import { runTool, type RunningTool } from './tool';

/** THE list of map tools, one for every id of the tool strip; each map runs its own. */
export const TOOLS: Readonly<Record<ToolId, () => RunningTool>> = {
  select: () => runTool(selectTool),
  split: () => runTool(splitTool),
  carve: () => runTool(carveTool),
  strip: () => runTool(stripTool),
  gap: () => runTool(gapTool),
  divide: () => runTool(divideTool),
  reshape: () => runTool(reshapeTool),
  nodes: () => runTool(nodesTool),
  merge: () => runTool(mergeTool),
  brush: () => runTool(brushTool),
  classify: () => runTool(classifyTool),
  bind: () => runTool(bindTool),
  measure: () => runTool(measureTool),
};
