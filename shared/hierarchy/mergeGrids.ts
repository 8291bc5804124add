import type { GridId } from '../base/ids';
import { present } from '../base/invariant';
import { ok, refuse, type Refused, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft, type Draft } from '../document/draft';
import type { GridRecord } from '../document/records/hierarchy';
import { rowOf, type PlanView } from '../document/view';
import { cellsBelow } from './cellsBelow';
import type { IdSource } from './idSource';
import { middleOfCells, middleOfGrid } from './middleOf';
import { comparableName, freeName } from './siblingNames';

export interface MergeGridsArgs {
  /** Two or more grids of one level under one parent; their ground need not touch. */
  readonly grids: readonly GridId[];
  /** The grid that keeps code, name and responsible person; the one with most cells otherwise. */
  readonly keep?: GridId;
  /** Gives what moves in under a name that is taken a name of its own, `（2）`, instead of refusing. */
  readonly rename?: boolean;
  readonly ids: IdSource;
}

export type MergeGridsRefusal =
  | 'mergeGrids.needsTwo'
  | 'mergeGrids.differentLevels'
  | 'mergeGrids.differentParents'
  | 'mergeGrids.nameTaken';

/**
 * Makes one grid of several. What lies below the others moves under the kept one, with a REPARENT lineage row
 * each; the others retire with a MERGE row and their codes are never given again. Their claims end with them;
 * the kept grid keeps its supporting outlet, or takes over one of theirs when it has none (rule O01: exactly
 * one); staff of the others belong to the kept one.
 *
 * Refuses fewer than two grids, different levels, different parents (naming both, and offering the transfer),
 * and names that would meet under the kept grid (offering to rename).
 * Costs what lies directly below the grids, and one pass over supports, staff and claims.
 */
export function mergeGrids(view: PlanView, args: MergeGridsArgs): Result<ChangeSet, MergeGridsRefusal> {
  const grids = [...new Set(args.grids)].map((id) => rowOf(view, 'grid', id));
  if (grids.length < 2) return refuse('mergeGrids.needsTwo');
  const kept = grids.find(({ id }) => id === args.keep) ?? mostCells(view, grids);
  const others = grids.filter((grid) => grid !== kept);
  const unlike = others.find(({ level }) => level !== kept.level);
  if (unlike !== undefined) {
    return refuse('mergeGrids.differentLevels', {
      grid: kept.name,
      level: kept.level,
      other: unlike.name,
      otherLevel: unlike.level,
      ...middleOfGrid(view, unlike.id),
    });
  }
  const strangers = others.filter(({ parent }) => parent !== kept.parent);
  if (strangers.length > 0) return differentParents(view, kept, strangers);
  const draft = createDraft(view);
  const lineage = (op: 'MERGE' | 'REPARENT', from: string, to: string, reason: string): void =>
    draft.add('lineage', { id: args.ids.nextId(), op, from, to, areaShare: 1, reason });
  const names = new Set(childrenOf(view, kept).map(({ name }) => comparableName(name)));
  lineage('MERGE', kept.code, kept.code, '');
  for (const other of others) {
    for (const child of childrenOf(view, other)) {
      const name = freeName(names, child.name);
      if (name !== child.name && args.rename !== true) return nameTaken(view, args, kept, child);
      names.add(comparableName(name));
      move(draft, child, name, kept.id);
      lineage('REPARENT', child.code, child.code, `${other.code}>${kept.code}`);
    }
    lineage('MERGE', other.code, kept.code, '');
    draft.remove('grid', other.id);
  }
  handOver(draft, view, kept.id, new Set(others.map(({ id }) => id)));
  return ok(draft.changes());
}

interface Child {
  readonly table: 'grid' | 'cell';
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

function childrenOf(view: PlanView, grid: GridRecord): Child[] {
  const table = grid.level === 3 ? 'cell' : 'grid';
  const ids = table === 'cell' ? view.cellsOfGrid(grid.id) : view.gridsOfGrid(grid.id);
  return ids.map((id) => {
    const { code, name } = present(view.get(table, id), `${table} ${id}`);
    return { table, id, code, name };
  });
}

function move(draft: Draft, { table, id }: Child, name: string, parent: GridId): void {
  if (table === 'cell') draft.put('cell', { ...rowOf(draft, 'cell', id), name, parent });
  else draft.put('grid', { ...rowOf(draft, 'grid', id), name, parent });
}

/** Leaves exactly one support, moves staff and ends claims of grids that retire. */
function handOver(draft: Draft, view: PlanView, kept: GridId, retired: ReadonlySet<GridId>): void {
  const supports = [...view.all('support')].filter(({ grid }) => grid === kept || retired.has(grid));
  const stays = supports.find(({ grid }) => grid === kept) ?? supports[0];
  for (const support of supports) {
    if (support !== stays) draft.remove('support', support.id);
    else if (support.grid !== kept) draft.put('support', { ...support, grid: kept });
  }
  for (const person of view.all('staff')) {
    if (person.unit !== null && retired.has(person.unit)) draft.put('staff', { ...person, unit: kept });
  }
  for (const claim of view.all('claim')) {
    if (claim.subjectType === 'GRID' && retired.has(claim.subject)) draft.remove('claim', claim.id);
  }
}

function mostCells(view: PlanView, grids: readonly GridRecord[]): GridRecord {
  const counted = grids.map((grid) => ({ grid, cells: [...cellsBelow(view, grid.id)].length }));
  counted.sort((a, b) => b.cells - a.cells || a.grid.id - b.grid.id);
  return present(counted[0], 'grid').grid;
}

function differentParents(
  view: PlanView,
  kept: GridRecord,
  strangers: readonly GridRecord[],
): Refused<MergeGridsRefusal> {
  const stranger = present(strangers[0], 'stranger');
  const parent = kept.parent === null ? undefined : view.get('grid', kept.parent);
  const otherParent = stranger.parent === null ? undefined : view.get('grid', stranger.parent);
  return refuse(
    'mergeGrids.differentParents',
    {
      grid: kept.name,
      parent: parent?.name ?? '',
      other: stranger.name,
      otherParent: otherParent?.name ?? '',
      ...middleOfGrid(view, stranger.id),
    },
    parent && {
      command: 'grid.transfer',
      args: { grids: strangers.map(({ code }) => code), parent: parent.code, rename: true },
    },
  );
}

function nameTaken(
  view: PlanView,
  { grids }: MergeGridsArgs,
  kept: GridRecord,
  child: Child,
): Refused<MergeGridsRefusal> {
  const codes = [...new Set(grids)].map((id) => rowOf(view, 'grid', id).code);
  const place = child.table === 'cell' ? middleOfCells(view, [child.id]) : middleOfGrid(view, child.id);
  return refuse(
    'mergeGrids.nameTaken',
    { name: child.name, code: child.code, grid: kept.name, ...place },
    { command: 'grid.merge', args: { grids: codes, keep: kept.code, rename: true } },
  );
}
