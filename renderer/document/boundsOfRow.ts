import { edgeBounds } from '../../shared/document/edgeBounds';
import type { Box2D, PlanView } from '../../shared/document/view';

import { cellsUnder } from './cellsUnder';
import { mergeBounds } from '../../shared/document/mergeBounds';

/** Tables whose rows can be found on the map. */
export type PlacedTable = 'cell' | 'grid' | 'box' | 'exchange' | 'outlet';

/** Where a row is on the map (lattice millimetres), or null when it has no place. */
export function boundsOfRow(view: PlanView, table: PlacedTable, id: number): Box2D | null {
  if (table === 'cell') return boundsOfCell(view, id);
  if (table === 'grid') return mergeBounds(cellsUnder(view, id).map((cell) => boundsOfCell(view, cell)));
  const row = view.get(table, id);
  if (row === undefined || row.x === null || row.y === null) return null;
  return { minX: row.x, minY: row.y, maxX: row.x, maxY: row.y };
}

function boundsOfCell(view: PlanView, cell: number): Box2D | null {
  return mergeBounds(
    view.edgesOfFace(cell).map((id) => {
      const edge = view.get('edge', id);
      return edge === undefined ? null : edgeBounds(view, edge);
    }),
  );
}
