import type { CellId } from '../../base/ids';
import type { Draft } from '../../document/draft';
import { edgeBounds } from '../../document/edgeBounds';
import { mergeBounds } from '../../document/mergeBounds';
import { rowOf, type Box2D } from '../../document/view';
import { faceHolds } from '../read/locate';

/**
 * After cells have changed shape: a binding made by geometry follows its box into the cell that now holds
 * it; one made by address or by hand whose box now lies outside becomes BROKEN and waits for network
 * operations (domain §2.6: nothing is silently moved). Boxes without coordinates stay. Box coordinates are
 * never touched. Costs the vertices of the cells, and again for every box near another one of them.
 */
export function rehomeBindings(draft: Draft, reshaped: Iterable<CellId>): void {
  const grounds = [...reshaped].map((cell) => ({ cell, box: boundsOf(draft, cell) }));
  for (const { cell } of grounds) {
    for (const id of draft.bindingsOfCell(cell)) {
      const binding = draft.get('binding', id);
      const box = binding && draft.get('box', binding.box);
      if (binding === undefined || box === undefined || box.x === null || box.y === null) continue;
      const { x, y } = box;
      // Most boxes are far from all other cells: their rectangles tell that without a look at the boundaries.
      const home = grounds.find(
        (other) => other.cell !== cell && isWithin(other.box, x, y) && faceHolds(draft, other.cell, x, y),
      );
      if (home === undefined) continue;
      if (binding.basis === 'GEOM') draft.put('binding', { ...binding, cell: home.cell });
      else if (binding.status !== 'BROKEN') draft.put('binding', { ...binding, status: 'BROKEN' });
    }
  }
}

function boundsOf(draft: Draft, cell: CellId): Box2D | null {
  return mergeBounds(draft.edgesOfFace(cell).map((id) => edgeBounds(draft, rowOf(draft, 'edge', id))));
}

function isWithin(box: Box2D | null, x: number, y: number): boolean {
  return box !== null && x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
}
