import type { Polygons } from '../document/records/network';
import type { PlanView } from '../document/view';
import { groundParts } from '../topology/read/gridParts';
import { gridPolygons } from '../topology/read/outlines';
import { cellPolygons } from '../topology/read/rings';
import { coverageProblems } from './coverageObservations';
import type { FindingSubject, Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject, gridSubject } from './subjects';

/**
 * G10 (S-08): the ground of a cell and of a grid hangs together. Shops along a street may lie on both sides of it.
 * The place is that of the largest detached part. Grids are looked at in whole plans only, and a plan whose
 * boundaries do not close is left to the rules that say so.
 */
export const contiguous: Rule = { id: 'G10', level: 'WARNING', gate: null, check };

function* check(context: RuleContext): Generator<Observation> {
  const { view, scope, ground } = context;
  if (scope.whole && coverageProblems(context).some(({ kind }) => kind !== 'gap')) return;
  for (const cell of scope.rows('cell')) {
    if (cell.granularity === 'STREET_SHOPS') continue;
    const polygons = ground?.ofFace(cell.id) ?? cellPolygons(view, cell.id);
    yield* detached(cellSubject(cell), cell.name, polygons, {});
  }
  if (!scope.whole) return;
  const shared = treeHolds(view) ? ground : undefined;
  for (const grid of view.all('grid')) {
    const polygons = shared?.ofGrid(grid.id) ?? gridPolygons(view, grid.id);
    yield* detached(gridSubject(grid), grid.name, polygons, { variant: 'grid', level: grid.level });
  }
}

function* detached(
  subject: FindingSubject,
  name: string,
  polygons: Polygons,
  params: Readonly<Record<string, string | number>>,
): Generator<Observation> {
  if (polygons.length < 2) return;
  const parts = groundParts(polygons);
  const away = parts[1];
  if (away === undefined) return;
  yield {
    key: subject.code,
    subjects: [subject],
    place: away.place,
    params: { ...params, name, parts: parts.length, area: Math.round(away.area / 1e4) / 100 },
  };
}

/** Whether every cell has a grid of each level above it, as outlines of whole levels need. */
function treeHolds(view: PlanView): boolean {
  for (const grid of view.all('grid')) {
    const parent = grid.parent === null ? undefined : view.get('grid', grid.parent);
    if ((parent?.level ?? 0) !== grid.level - 1) return false;
  }
  for (const cell of view.all('cell')) if (view.get('grid', cell.parent)?.level !== 3) return false;
  return true;
}
