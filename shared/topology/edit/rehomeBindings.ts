import type { CellId } from '../../base/ids';
import type { Draft } from '../../document/draft';
import { faceHolds } from '../read/locate';

/**
 * After cells have changed shape: a binding made by geometry follows its box into the cell that now holds
 * it; one made by address or by hand whose box now lies outside becomes BROKEN and waits for network
 * operations (domain §2.6: nothing is silently moved). Boxes without coordinates stay. Box coordinates are
 * never touched. Costs the bindings of the cells.
 */
export function rehomeBindings(draft: Draft, reshaped: Iterable<CellId>): void {
  const cells = [...reshaped];
  for (const cell of cells) {
    for (const id of draft.bindingsOfCell(cell)) {
      const binding = draft.get('binding', id);
      const box = binding && draft.get('box', binding.box);
      if (binding === undefined || box === undefined || box.x === null || box.y === null) continue;
      const { x, y } = box;
      if (faceHolds(draft, cell, x, y)) continue;
      const home = cells.find((other) => other !== cell && faceHolds(draft, other, x, y));
      if (home === undefined) continue;
      if (binding.basis === 'GEOM') draft.put('binding', { ...binding, cell: home });
      else if (binding.status !== 'BROKEN') draft.put('binding', { ...binding, status: 'BROKEN' });
    }
  }
}
