import type { CellId } from '../../base/ids';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft } from '../../document/draft';
import { rowOf, type PlanView } from '../../document/view';
import type { SplitPolicy } from '../../hierarchy/attributePolicy';
import type { IdSource } from '../../hierarchy/idSource';
import { componentsOf } from '../cut/components';
import { refuseSmallPart } from '../cut/cutCells';
import { divideCell } from '../cut/divideCell';
import { finish, type KernelRefusal } from '../proof/finish';
import { labelPoint } from '../read/measure';
import { rehomeBindings } from '../edit/rehomeBindings';
import { cellPolygons } from '../read/rings';

export interface ExplodeCellArgs {
  readonly cell: CellId;
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  /** What the parts inherit; by default all but code and name, and households by area. */
  readonly policy?: SplitPolicy;
  readonly ids: IdSource;
}

export type ExplodeCellRefusal = 'explodeCell.onePart' | 'explodeCell.partTooSmall' | KernelRefusal;

/**
 * Makes one cell of every part of a cell. Parts that touch at a node only are separate; boundaries stay where they
 * are. Attributes and claims go by policy; lineage rows give the area shares; bindings follow `rehomeBindings`.
 *
 * Refuses a cell in one part, and one with a part under 20 m² (give that to a neighbour first).
 * Costs the vertices and bindings of the cell.
 */
export function explodeCell(view: PlanView, args: ExplodeCellArgs): Result<ChangeSet, ExplodeCellRefusal> {
  const { cell } = args;
  const { code, name } = rowOf(view, 'cell', cell);
  const draft = createDraft(view);
  const parts = componentsOf(draft, cell, new Set());
  if (parts.length < 2) {
    return refuse('explodeCell.onePart', { cell: code, name, ...labelPoint(cellPolygons(view, cell)) });
  }
  const small = refuseSmallPart(draft, { cell, pieces: parts, parts }, 'explodeCell.partTooSmall');
  if (small !== undefined) return small;
  const fresh = divideCell(draft, cell, parts, parts, args);
  rehomeBindings(draft, [cell, ...fresh]);
  return finish(view, draft);
}
