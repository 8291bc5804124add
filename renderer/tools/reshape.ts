import { sketchTool } from './behaviors/sketchTool';
import { inMetres } from './behaviors/snapping';

/** Reshape: a stroke from a boundary and back to it replaces the boundary between, also across several cells. */
export const reshapeTool = sketchTool<null>({
  id: 'reshape',
  command: 'boundary.reshape',
  closed: false,
  options: null,
  plan: (spots, _, context) => {
    if (spots.length < 2) return null;
    const args = { line: spots.map(inMetres) };
    return { args, result: context.preview('boundary.reshape', args) };
  },
});
