import type { GridId } from '../../base/ids';
import { rowOf, type PlanView } from '../../document/view';
import { comparableName, freeName } from '../../hierarchy/siblingNames';

/** A name that no cell under the parent has yet: `阳光花园（2）`, then （3） and so on. */
export function siblingName(view: PlanView, parent: GridId, name: string): string {
  const taken = view.cellsOfGrid(parent).map((id) => comparableName(rowOf(view, 'cell', id).name));
  return freeName(new Set(taken), name);
}
