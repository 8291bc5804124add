import type { GridId } from '../base/ids';
import type { PlanView } from '../document/view';

/** A name that no cell under the parent has yet: `阳光花园（2）`, then （3） and so on. */
export function siblingName(view: PlanView, parent: GridId, name: string): string {
  const taken = new Set(view.cellsOfGrid(parent).map((id) => view.get('cell', id)?.name));
  if (!taken.has(name)) return name;
  const stem = name.replace(/（\d+）$/, '').slice(0, 50);
  for (let number = 2; ; number++) {
    const candidate = `${stem}（${number}）`;
    if (!taken.has(candidate)) return candidate;
  }
}
