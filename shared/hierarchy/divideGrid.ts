import type { CellId, GridId, OutletId } from '../base/ids';
import type { Draft } from '../document/draft';
import type { GridRecord } from '../document/records/hierarchy';
import { rowOf } from '../document/view';
import { cellsBelow } from './cellsBelow';
import type { IdSource } from './idSource';
import { comparableName, freeName } from './siblingNames';

export interface DivideGridOptions {
  /** Cells below the grid that leave it; some, not all. */
  readonly leaving: ReadonlySet<CellId>;
  /** Area of a cell below the grid: the larger part of a divided child keeps its code. */
  readonly areaOf: (cell: CellId) => number;
  /** Cells that the same edit has made: they get no lineage row for a parent that they never had. */
  readonly born: ReadonlySet<CellId>;
  /** Name of the new grid, made unique; that of the divided one otherwise. */
  readonly name?: string;
  readonly ids: IdSource;
}

/**
 * Gives the leaving cells of a grid a new grid beside it. Children that leave altogether move over; a child that
 * leaves in part is divided likewise, and its larger part keeps its code. New grids have the type, responsible
 * person and supporting outlet of what they were divided from, and names of their own. Lineage: a SPLIT row per
 * part of a divided grid with its share of the area, a REPARENT row for what moved. Returns the new grid.
 * Costs the cells below the grid, and one pass over supports.
 */
export function divideGrid(draft: Draft, grid: GridId, options: DivideGridOptions): GridId {
  const supporting = new Map([...draft.all('support')].map((row) => [row.grid, row.outlet]));
  const old = rowOf(draft, 'grid', grid);
  const siblings = namesBelow(draft, old.parent);
  const name = freeName(siblings, options.name ?? old.name);
  return splitOff(draft, old, old.parent, name, options.leaving, supporting, options);
}

/** Makes a grid under `parent` of the cells of `old` that leave it. */
function splitOff(
  draft: Draft,
  old: GridRecord,
  parent: GridId | null,
  name: string,
  leaving: ReadonlySet<CellId>,
  supporting: ReadonlyMap<GridId, OutletId>,
  options: DivideGridOptions,
): GridId {
  const { ids } = options;
  const made: GridRecord = { ...old, id: ids.nextId(), code: ids.nextCode(old.level), name, parent };
  const [stays, goes] = weigh(draft, old.id, leaving, options);
  draft.add('grid', made);
  for (const [to, area] of [
    [old.code, stays],
    [made.code, goes],
  ] as const) {
    const areaShare = stays + goes > 0 ? area / (stays + goes) : 0;
    draft.add('lineage', { id: ids.nextId(), op: 'SPLIT', from: old.code, to, areaShare, reason: '' });
  }
  const outlet = supporting.get(old.id);
  if (outlet !== undefined) draft.add('support', { id: ids.nextId(), grid: made.id, outlet });
  if (old.level === 3) moveCells(draft, old, made, leaving, options);
  else
    for (const child of draft.gridsOfGrid(old.id))
      shareChild(draft, child, old, made, leaving, supporting, options);
  return made.id;
}

function moveCells(
  draft: Draft,
  from: GridRecord,
  to: GridRecord,
  leaving: ReadonlySet<CellId>,
  { born, ids }: DivideGridOptions,
): void {
  for (const id of draft.cellsOfGrid(from.id).filter((cell) => leaving.has(cell))) {
    const cell = rowOf(draft, 'cell', id);
    draft.put('cell', { ...cell, parent: to.id });
    if (!born.has(id)) reparented(draft, cell.code, from, to, ids);
  }
}

/** Moves a child grid over, leaves it, or divides it between the old and the new parent. */
function shareChild(
  draft: Draft,
  id: GridId,
  from: GridRecord,
  to: GridRecord,
  leaving: ReadonlySet<CellId>,
  supporting: ReadonlyMap<GridId, OutletId>,
  options: DivideGridOptions,
): void {
  const child = rowOf(draft, 'grid', id);
  const cells = [...cellsBelow(draft, id)];
  const staying = cells.filter((cell) => !leaving.has(cell));
  if (staying.length === cells.length) return;
  const [stays, goes] = weigh(draft, id, leaving, options);
  const moves = staying.length === 0 || goes > stays;
  if (staying.length > 0) {
    const names = new Set([...namesBelow(draft, from.id), ...namesBelow(draft, to.id)]);
    const name = freeName(names, child.name);
    const parted = moves ? new Set(staying) : leaving;
    splitOff(draft, child, moves ? from.id : to.id, name, parted, supporting, options);
  }
  if (!moves) return;
  draft.put('grid', { ...child, parent: to.id });
  reparented(draft, child.code, from, to, options.ids);
}

function weigh(
  draft: Draft,
  grid: GridId,
  leaving: ReadonlySet<CellId>,
  { areaOf }: DivideGridOptions,
): [stays: number, goes: number] {
  const areas: [number, number] = [0, 0];
  for (const cell of cellsBelow(draft, grid)) areas[leaving.has(cell) ? 1 : 0] += areaOf(cell);
  return areas;
}

function namesBelow(draft: Draft, parent: GridId | null): Set<string> {
  return new Set(draft.gridsOfGrid(parent).map((id) => comparableName(rowOf(draft, 'grid', id).name)));
}

function reparented(draft: Draft, code: string, from: GridRecord, to: GridRecord, ids: IdSource): void {
  draft.add('lineage', {
    id: ids.nextId(),
    op: 'REPARENT',
    from: code,
    to: code,
    areaShare: 1,
    reason: `${from.code}>${to.code}`,
  });
}
