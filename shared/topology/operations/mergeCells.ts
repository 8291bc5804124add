import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import { finish, type KernelRefusal } from '../finish';
import { faceArea } from '../measure';
import { removeInnerEdges } from '../removeInnerEdges';

export interface MergeCellsArgs {
  /** Two or more cells of one level-3 grid; they need not touch. */
  readonly cells: readonly CellId[];
  /** The cell that keeps code, name and attributes; the largest otherwise. */
  readonly keep?: CellId;
  readonly ids: IdSource;
}

export type MergeCellsRefusal = 'mergeCells.needsTwo' | 'mergeCells.differentParents' | KernelRefusal;

/**
 * Makes one cell of several. Boundaries between them go, with the nodes that only they used, so that merging
 * the parts of a split gives back the boundary as it was. The kept cell keeps code, name and category;
 * households add up; bindings of the others move to it; the others retire with a lineage row and their codes
 * are never given again.
 *
 * Refuses fewer than two cells, and cells of different level-3 grids (naming both: transfer first).
 * Costs the edges and bindings of the cells.
 */
export function mergeCells(view: PlanView, args: MergeCellsArgs): Result<ChangeSet, MergeCellsRefusal> {
  const cells = [...new Set(args.cells)].map((id) => present(view.get('cell', id), `cell ${id}`));
  const first = cells[0];
  if (first === undefined || cells.length < 2) return refuse('mergeCells.needsTwo');
  const stranger = cells.find((cell) => cell.parent !== first.parent);
  if (stranger !== undefined) {
    return refuse('mergeCells.differentParents', {
      cell: first.code,
      parent: view.get('grid', first.parent)?.name ?? '',
      other: stranger.code,
      otherParent: view.get('grid', stranger.parent)?.name ?? '',
    });
  }
  const draft = createDraft(view);
  const byArea = cells.map((cell) => ({ cell, area: faceArea(view, cell.id) }));
  byArea.sort((a, b) => b.area - a.area || a.cell.id - b.cell.id);
  const kept = cells.find((cell) => cell.id === args.keep) ?? present(byArea[0], 'largest').cell;
  const households = cells.every((cell) => cell.households === null)
    ? null
    : cells.reduce((sum, cell) => sum + (cell.households ?? 0), 0);
  draft.put('cell', { ...kept, households });
  for (const { cell } of byArea) {
    draft.add('lineage', {
      id: args.ids.nextId(),
      op: 'MERGE',
      from: cell.code,
      to: kept.code,
      areaShare: 1,
      reason: '',
    });
    if (cell.id === kept.id) continue;
    for (const id of draft.edgesOfFace(cell.id)) {
      const edge = present(draft.get('edge', id), `edge ${id}`);
      draft.put('edge', {
        ...edge,
        left: edge.left === cell.id ? kept.id : edge.left,
        right: edge.right === cell.id ? kept.id : edge.right,
      });
    }
    for (const id of draft.bindingsOfCell(cell.id)) {
      draft.put('binding', { ...present(draft.get('binding', id), `binding ${id}`), cell: kept.id });
    }
    for (const claim of draft.claimsOfCell(cell.id)) draft.remove('claim', claim);
    draft.remove('cell', cell.id);
  }
  removeInnerEdges(draft, kept.id);
  return finish(view, draft);
}
