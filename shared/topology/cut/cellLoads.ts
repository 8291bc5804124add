import type { CellId } from '../../base/ids';
import type { PlanView } from '../../document/view';
import { pointInPolygons } from '../../geometry/pointInPolygons';
import type { PointLoad } from '../../geometry/stripCuts';
import { boxAround } from './nearCells';
import { labelPoint, polygonsArea } from '../read/measure';
import { cellPolygons } from '../read/rings';

/** What a cell can be divided evenly by, apart from its ground. */
export const POINT_LOADS = ['USED', 'CAPACITY', 'FLOOR_AREA'] as const;
export type PointLoadKind = (typeof POINT_LOADS)[number];

/**
 * The loads at places in a cell: lines in use or capacity of the boxes that stand in it (retired ones aside), or the
 * floor area of its residential buildings, which stands for households, in square metres. Costs the boxes near the
 * cell, or all buildings (there is no index of them).
 */
export function loadsInCell(view: PlanView, cell: CellId, kind: PointLoadKind): PointLoad[] {
  const ground = cellPolygons(view, cell);
  const box = boxAround(view, [cell], 0);
  return kind === 'FLOOR_AREA' ? buildingLoads() : boxLoads();

  function inCell({ x, y }: { readonly x: number; readonly y: number }): boolean {
    if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) return false;
    return pointInPolygons(ground, x, y);
  }

  function boxLoads(): PointLoad[] {
    const loads: PointLoad[] = [];
    for (const id of view.boxesInBox(box)) {
      const row = view.get('box', id);
      if (row === undefined || row.x === null || row.y === null || row.status === 'RETIRED') continue;
      const place = { x: row.x, y: row.y, load: kind === 'USED' ? row.used : row.capacity };
      if (place.load > 0 && inCell(place)) loads.push(place);
    }
    return loads.sort((a, b) => a.x - b.x || a.y - b.y || a.load - b.load);
  }

  function buildingLoads(): PointLoad[] {
    const loads: PointLoad[] = [];
    for (const { kind: use, floors, polygons } of view.all('building')) {
      if (use !== 'RESIDENTIAL') continue;
      const place = labelPoint(polygons);
      const load = (floors * polygonsArea(polygons)) / 1e6;
      if (load > 0 && inCell(place)) loads.push({ ...place, load });
    }
    return loads.sort((a, b) => a.x - b.x || a.y - b.y || a.load - b.load);
  }
}
