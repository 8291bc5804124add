import type { CellId } from '../base/ids';
import { refuse, ok, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft } from '../document/draft';
import type { Granularity } from '../document/granularity';
import { rowOf, type PlanView } from '../document/view';
import type { IdSource } from './idSource';

export interface UpdateCellsArgs {
  readonly cells: readonly CellId[];
  /** Only for a single cell. */
  readonly name?: string;
  readonly granularity?: Granularity;
  readonly households?: number | null;
  readonly ids: IdSource;
}

export type UpdateCellsRefusal =
  'updateCells.nothingChanges' | 'updateCells.nameTaken' | 'updateCells.oneName';

/**
 * Changes attributes of cells: name, granularity (with it category and class; a RECLASSIFY lineage row is
 * written), households. Refuses a name that a sibling has, one name for several cells, and no change at all.
 * Costs the cells, for a name also their siblings.
 */
export function updateCells(view: PlanView, args: UpdateCellsArgs): Result<ChangeSet, UpdateCellsRefusal> {
  const draft = createDraft(view);
  if (args.name !== undefined && args.cells.length > 1) return refuse('updateCells.oneName');
  for (const id of args.cells) {
    const cell = rowOf(draft, 'cell', id);
    const name = args.name?.normalize('NFC').trim() ?? cell.name;
    const twin = draft
      .cellsOfGrid(cell.parent)
      .find((other) => other !== id && draft.get('cell', other)?.name === name);
    if (args.name !== undefined && twin !== undefined) return refuse('updateCells.nameTaken', { name });
    const granularity = args.granularity ?? cell.granularity;
    const households = args.households === undefined ? cell.households : args.households;
    if (granularity !== cell.granularity) {
      draft.add('lineage', {
        id: args.ids.nextId(),
        op: 'RECLASSIFY',
        from: cell.code,
        to: cell.code,
        areaShare: 1,
        reason: `${cell.granularity}>${granularity}`,
      });
    }
    draft.put('cell', { ...cell, name, granularity, households });
  }
  const change = draft.changes();
  return change.cell === undefined ? refuse('updateCells.nothingChanges') : ok(change);
}
