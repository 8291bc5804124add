import { boundsOfLines } from '../../shared/document/boundsOfLines';
import { edgeBounds } from '../../shared/document/edgeBounds';
import { mergeBounds } from '../../shared/document/mergeBounds';
import type { Polygons } from '../../shared/document/records/network';
import type { AnyRecord, TableName } from '../../shared/document/tables';
import type { Box2D, PlanView } from '../../shared/document/view';
import { cellsUnder } from './cellsUnder';

/** Where a row is on the map (lattice millimetres), or null when it has no place. */
export function boundsOfRow(view: PlanView, table: TableName, id: number): Box2D | null {
  if (table === 'cell') return boundsOfCell(view, id);
  if (table === 'grid') return mergeBounds(cellsUnder(view, id).map((cell) => boundsOfCell(view, cell)));
  const row: AnyRecord | undefined = view.get(table, id);
  if (row === undefined) return null;
  if ('polygons' in row && row.polygons.length > 0) return boundsOfPolygons(row.polygons);
  if ('points' in row && row.points.length > 0) return boundsOfLines([row.points]);
  if ('cell' in row) return boundsOfCell(view, row.cell);
  if (!('x' in row) || row.x === null || row.y === null) return null;
  return { minX: row.x, minY: row.y, maxX: row.x, maxY: row.y };
}

function boundsOfPolygons(polygons: Polygons): Box2D {
  return boundsOfLines(polygons.flat());
}

function boundsOfCell(view: PlanView, cell: number): Box2D | null {
  return mergeBounds(
    view.edgesOfFace(cell).map((id) => {
      const edge = view.get('edge', id);
      return edge === undefined ? null : edgeBounds(view, edge);
    }),
  );
}
