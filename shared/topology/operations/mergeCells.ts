import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Refused, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import type { CellRecord } from '../../document/records/hierarchy';
import { rowOf, type PlanView } from '../../document/view';
import { mergeAttributes, mergeRules, type MergePolicy } from '../../hierarchy/attributePolicy';
import type { IdSource } from '../../hierarchy/idSource';
import { finish, type KernelRefusal } from '../proof/finish';
import { faceArea, labelPoint } from '../read/measure';
import { removeInnerEdges } from '../edit/removeInnerEdges';
import { cellPolygons } from '../read/rings';

export interface MergeCellsArgs {
  /** Two or more cells of one level-3 grid; they need not touch. */
  readonly cells: readonly CellId[];
  /** The cell that keeps code, name and attributes; the largest otherwise. */
  readonly keep?: CellId;
  /** What the cell takes over from the cells; by default the kept one's, and the sum of households. */
  readonly policy?: MergePolicy;
  readonly ids: IdSource;
}

export type MergeCellsRefusal = 'mergeCells.needsTwo' | 'mergeCells.differentParents' | KernelRefusal;

/**
 * Makes one cell of several. Boundaries between them go, with the nodes that only they used, so that merging
 * the parts of a split gives back the boundary as it was. Attributes go by policy; bindings of the others move to
 * the kept cell; the others retire with a lineage row, their claims end and their codes are never given again.
 *
 * Refuses fewer than two cells, and cells of different level-3 grids (naming both, and offering to transfer the
 * strangers to the grid of the kept cell).
 * Costs the edges and bindings of the cells.
 */
export function mergeCells(view: PlanView, args: MergeCellsArgs): Result<ChangeSet, MergeCellsRefusal> {
  const cells = [...new Set(args.cells)].map((id) => rowOf(view, 'cell', id));
  if (cells.length < 2) return refuse('mergeCells.needsTwo');
  const byArea = cells.map((cell) => ({ cell, area: faceArea(view, cell.id) }));
  byArea.sort((a, b) => b.area - a.area || a.cell.id - b.cell.id);
  const kept = cells.find((cell) => cell.id === args.keep) ?? present(byArea[0], 'largest').cell;
  const strangers = cells.filter((cell) => cell.parent !== kept.parent);
  if (strangers.length > 0) return differentParents(view, kept, strangers);
  const draft = createDraft(view);
  const rules = mergeRules(args.policy);
  const largestFirst = byArea.map(({ cell }) => cell);
  const code = rules.code === 'new' ? args.ids.nextCode(4) : kept.code;
  draft.put('cell', { ...kept, ...mergeAttributes(kept, largestFirst, rules), code });
  for (const cell of largestFirst) {
    draft.add('lineage', {
      id: args.ids.nextId(),
      op: 'MERGE',
      from: cell.code,
      to: code,
      areaShare: 1,
      reason: '',
    });
    if (cell.id === kept.id) continue;
    for (const id of draft.edgesOfFace(cell.id)) {
      const { start, end, left, right, points } = rowOf(draft, 'edge', id);
      draft.put('edge', {
        id,
        start,
        end,
        left: left === cell.id ? kept.id : left,
        right: right === cell.id ? kept.id : right,
        points,
      });
    }
    for (const id of draft.bindingsOfCell(cell.id)) {
      draft.put('binding', { ...rowOf(draft, 'binding', id), cell: kept.id });
    }
    for (const claim of draft.claimsOfCell(cell.id)) draft.remove('claim', claim);
    draft.remove('cell', cell.id);
  }
  removeInnerEdges(draft, kept.id);
  return finish(view, draft);
}

function differentParents(
  view: PlanView,
  kept: CellRecord,
  strangers: readonly CellRecord[],
): Refused<MergeCellsRefusal> {
  const stranger = present(strangers[0], 'stranger');
  const parent = rowOf(view, 'grid', kept.parent);
  return refuse(
    'mergeCells.differentParents',
    {
      cell: kept.code,
      parent: parent.name,
      other: stranger.code,
      otherParent: view.get('grid', stranger.parent)?.name ?? '',
      ...labelPoint(cellPolygons(view, stranger.id)),
    },
    {
      command: 'cell.transfer',
      args: { cells: strangers.map(({ code }) => code), grid: parent.code, rename: true },
    },
  );
}
