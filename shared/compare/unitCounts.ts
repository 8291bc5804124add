import type { GridRecord } from '../document/records/hierarchy';
import type { PlanView } from '../document/view';
import { cellsBelow } from '../hierarchy/cellsBelow';
import type { ChangeKind, PlanDifference } from './change';
import { compareText, type GroundFlow } from './groundFlow';

/** What happened below a grid. */
export interface UnitDifference {
  readonly code: string;
  readonly name: string;
  readonly level: GridRecord['level'];
  readonly cellsBefore: number;
  readonly cellsAfter: number;
  /** Differences below it by kind; kinds that did not occur are left out. One across two grids counts for both. */
  readonly kinds: Readonly<Partial<Record<ChangeKind, number>>>;
  /** Square metres that came into cells below it from elsewhere or from each other, and that left them. */
  readonly gained: number;
  readonly lost: number;
}

/** Differences per grid of levels 1–3. Costs the differences and the cells below the grids that they touch. */
export function countByUnit(
  before: PlanView,
  after: PlanView,
  differences: readonly PlanDifference[],
  flows: readonly GroundFlow[],
): UnitDifference[] {
  const units = new Map<
    string,
    { kinds: Partial<Record<ChangeKind, number>>; gained: number; lost: number }
  >();
  const unit = (code: string) => {
    let found = units.get(code);
    if (found === undefined) units.set(code, (found = { kinds: {}, gained: 0, lost: 0 }));
    return found;
  };
  for (const { kind, before: olds, after: news, params } of differences) {
    const codes = kind === 'BOX_CELL' ? [String(params.from), String(params.to)] : null;
    const above = new Set([
      ...(codes ?? olds).flatMap((code) => unitsOver(before, code)),
      ...(codes ?? news).flatMap((code) => unitsOver(after, code)),
    ]);
    for (const code of above) {
      const { kinds } = unit(code);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
  }
  for (const { from, to, area } of flows) {
    if (from === to) continue;
    if (from !== null) for (const code of unitsOver(before, from)) unit(code).lost += area;
    if (to !== null) for (const code of unitsOver(after, to)) unit(code).gained += area;
  }
  return [...units]
    .flatMap(([code, counts]): UnitDifference[] => {
      const [was, is] = [gridOf(before, code), gridOf(after, code)];
      const grid = is ?? was;
      if (grid === undefined) return [];
      const cells = (view: PlanView, row: GridRecord | undefined) =>
        row === undefined ? 0 : [...cellsBelow(view, row.id)].length;
      const { name, level } = grid;
      return [
        { code, name, level, cellsBefore: cells(before, was), cellsAfter: cells(after, is), ...counts },
      ];
    })
    .sort((a, b) => a.level - b.level || compareText(a.code, b.code));
}

function gridOf(view: PlanView, code: string): GridRecord | undefined {
  return view.get('grid', view.gridByCode(code) ?? -1);
}

/** Codes of the grids over a cell or grid, a grid itself included. */
function unitsOver(view: PlanView, code: string): string[] {
  const cell = view.cellByCode(code);
  let grid = cell === undefined ? gridOf(view, code) : view.get('grid', view.get('cell', cell)?.parent ?? -1);
  const codes: string[] = [];
  // Levels fall with every step up, so a broken tree cannot lead in circles.
  for (let level = 4; grid !== undefined && grid.level < level;) {
    codes.push(grid.code);
    level = grid.level;
    grid = grid.parent === null ? undefined : view.get('grid', grid.parent);
  }
  return codes;
}
