import type { BoxId, CellId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft } from '../document/draft';
import type { BindingRecord } from '../document/records/network';
import { rowOf, type PlanView } from '../document/view';
import type { IdSource } from '../hierarchy/idSource';

export interface BindBoxArgs {
  readonly box: BoxId;
  readonly cell: CellId;
  readonly basis: BindingRecord['basis'];
  /** 0–1; a person's own choice is 1. */
  readonly confidence: number;
  /** Who confirms it; null leaves a suggestion. */
  readonly reviewedBy: string | null;
  readonly ids: IdSource;
}

export type BindBoxRefusal = 'bindBox.retired' | 'bindBox.alreadyBound';

/**
 * Binds a box to a cell, in place of an earlier binding: at most one per box. Refuses a retired box and a
 * binding that is there already, confirmed, on the same basis.
 */
export function bindBox(view: PlanView, args: BindBoxArgs): Result<ChangeSet, BindBoxRefusal> {
  const box = rowOf(view, 'box', args.box);
  if (box.status === 'RETIRED') return refuse('bindBox.retired', { box: box.code });
  const draft = createDraft(view);
  const [first, ...others] = draft.bindingsOfBox(box.id).map((id) => rowOf(draft, 'binding', id));
  const row = {
    id: first?.id ?? args.ids.nextId(),
    box: box.id,
    cell: args.cell,
    basis: args.basis,
    confidence: args.confidence,
    status: args.reviewedBy === null ? ('SUGGESTED' as const) : ('CONFIRMED' as const),
    reviewedBy: args.reviewedBy,
  };
  if (first === undefined) draft.add('binding', row);
  else draft.put('binding', row);
  for (const other of others) draft.remove('binding', other.id);
  if (box.unresolved !== null) draft.put('box', { ...box, unresolved: null });
  const change = draft.changes();
  return Object.keys(change).length === 0 ? refuse('bindBox.alreadyBound', { box: box.code }) : ok(change);
}
