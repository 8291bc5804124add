import type { BoxRecord } from '../document/records/network';
import type { PlanView } from '../document/view';

/** Boxes in use that no cell has, by code: the work-list of network operations (S-94). Costs the boxes. */
export function unboundBoxes(view: PlanView): BoxRecord[] {
  return [...view.all('box')]
    .filter((box) => box.status !== 'RETIRED' && view.bindingsOfBox(box.id).length === 0)
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id - b.id));
}
