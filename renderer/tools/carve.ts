import type { Granularity } from '../../shared/document/granularity';
import type { BuildingRecord } from '../../shared/document/records/network';
import { pointInPolygons } from '../../shared/geometry/pointInPolygons';
import { granularityHint, granularityKey } from './behaviors/granularityKey';
import { sketchTool, type SketchToolState } from './behaviors/sketchTool';
import { NO_SKETCH, type SketchState } from './behaviors/sketching';
import { inMetres } from './behaviors/snapping';
import { attempt, type Shown, type Tool, type ToolContext } from './tool';

interface CarveOptions {
  readonly granularity: Granularity;
}

/** Office buildings and markets inside estates are what is cut out most. */
const byHand = sketchTool<CarveOptions>({
  id: 'carve',
  command: 'cell.carve',
  closed: true,
  options: { granularity: 'OFFICE_BUILDING' },
  key: (options, input) => {
    const granularity = granularityKey(options.granularity, input);
    return granularity === null ? null : { granularity };
  },
  plan: (all, { granularity }, context) => {
    const spots = [...all];
    const [first, last] = [spots[0], spots.at(-1)];
    // Closed on its first corner: an outline needs no repeat.
    if (spots.length > 3 && first?.x === last?.x && first?.y === last?.y) spots.pop();
    if (spots.length < 3) return null;
    const args = { ring: spots.map(inMetres), granularity };
    return { args, result: context.preview('cell.carve', args) };
  },
  more: ({ granularity }) => [granularityHint(granularity)],
});

/**
 * Cut-out: an outline inside one or several cells becomes a new cell, G changes what it is. A building under the
 * pointer is cut out as it stands by F or a double-click.
 */
export const carveTool: Tool<SketchToolState<CarveOptions>> = {
  ...byHand,
  step: (state, input, context) => {
    const wanted =
      input.kind === 'doubleClick' || (input.kind === 'key' && input.key === 'F' && !input.modifiers.ctrl);
    const building = wanted && hardlyBegun(state.sketch) ? buildingUnder(state.sketch, context) : undefined;
    if (building === undefined) return byHand.step(state, input, context);
    const commit = { command: 'cell.carveBuilding', args: { building: building.code } };
    return {
      state: { ...state, sketch: { ...NO_SKETCH, at: state.sketch.at } },
      used: true,
      ...attempt(commit, context),
    };
  },
  show: (state, context): Shown => {
    const shown = byHand.show(state, context);
    const building = hardlyBegun(state.sketch) ? buildingUnder(state.sketch, context) : undefined;
    if (building === undefined) return shown;
    const { code, name } = building;
    const plan = context.preview('cell.carveBuilding', { building: code });
    return {
      ...shown,
      ...(plan.ok ? { preview: plan.value } : {}),
      hint: [...shown.hint, { code: 'tool.carve.building', params: { name: name === '' ? code : name } }],
    };
  },
};

/** At most one corner: what a double-click on a building leaves behind. */
function hardlyBegun(sketch: SketchState): boolean {
  return sketch.kind === 'idle' || sketch.points.length < 2;
}

function buildingUnder({ at }: SketchState, { seen }: ToolContext): BuildingRecord | undefined {
  if (at === null) return undefined;
  const { x, y } = at;
  const near = seen.buildings({ minX: x, minY: y, maxX: x, maxY: y });
  return near.find(({ polygons }) => pointInPolygons(polygons, x, y));
}
