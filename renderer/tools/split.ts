import { previewShape } from '../../shared/portrayal/previewShape';
import { sketchTool, type SketchPlan } from './behaviors/sketchTool';
import { inMetres, type Spot } from './behaviors/snapping';
import type { ToolContext } from './tool';

interface SplitOptions {
  /** Which new part keeps the code: 0 is the largest, as the kernel has it. */
  readonly keep: number;
  /** An end inside a cell goes on straight ahead to its boundary. */
  readonly extend: boolean;
}

/** The knife: a line across one or several cells. F gives the code to another part, E lets a short line run on. */
export const splitTool = sketchTool<SplitOptions>({
  id: 'split',
  command: 'cell.split',
  closed: false,
  options: { keep: 0, extend: false },
  key: (options, { key, modifiers }, drawing) => {
    if (!drawing || modifiers.ctrl) return null;
    if (key === 'F') return { ...options, keep: options.keep + 1 };
    return key === 'E' ? { ...options, extend: !options.extend } : null;
  },
  fresh: (options) => ({ ...options, keep: 0 }),
  plan,
  more: ({ extend }) => (extend ? [{ code: 'tool.split.extend', params: {} }] : []),
  unfinished: ['splitCells.lineEndsInside'],
});

function plan(
  spots: readonly Spot[],
  { keep, extend }: SplitOptions,
  context: ToolContext,
): SketchPlan | null {
  if (spots.length < 2) return null;
  const args = { line: spots.map(inMetres), ...(extend ? { extend } : {}) };
  const result = context.preview('cell.split', args);
  const fresh = result.ok ? (result.value.cell?.added.length ?? 0) : 0;
  const params = { count: fresh + 1 };
  const turn = fresh === 0 ? 0 : keep % (fresh + 1);
  if (!result.ok || turn === 0) return { args, result, params };
  const parts = previewShape(context.view, result.value).parts.filter((part) => part.kind === 'new');
  const chosen = parts[turn - 1];
  if (chosen === undefined) return { args, result, params };
  const kept = { ...args, keep: inMetres(chosen) };
  return { args: kept, result: context.preview('cell.split', kept), params };
}
