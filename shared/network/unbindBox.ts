import type { BoxId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft } from '../document/draft';
import { rowOf, type PlanView } from '../document/view';

/** Takes a box out of its cell. Refuses a box that is not bound. */
export function unbindBox(
  view: PlanView,
  args: { readonly box: BoxId },
): Result<ChangeSet, 'unbindBox.notBound'> {
  const draft = createDraft(view);
  const bindings = draft.bindingsOfBox(args.box);
  if (bindings.length === 0) {
    return refuse('unbindBox.notBound', { box: rowOf(view, 'box', args.box).code });
  }
  for (const id of bindings) draft.remove('binding', id);
  return ok(draft.changes());
}
