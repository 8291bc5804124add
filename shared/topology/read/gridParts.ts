import type { GridId } from '../../base/ids';
import type { SquareMillimetres } from '../../base/units';
import type { Polygons } from '../../document/records/network';
import type { Box2D, PlanView } from '../../document/view';
import { labelPoint, polygonsArea } from './measure';
import { gridPolygons } from './outlines';
import { boundsOfLines } from '../../document/boundsOfLines';

/** One connected piece of some ground. */
export interface GroundPart {
  readonly area: SquareMillimetres;
  /** The rectangle around it, to zoom to. */
  readonly place: Box2D;
  /** A point well inside. */
  readonly x: number;
  readonly y: number;
}

/**
 * The connected parts of a grid's ground, largest first: more than one when the grid is not contiguous. Ground that
 * meets at a corner only does not hang together. Costs the edges of the grid's cells.
 */
export function gridParts(view: PlanView, grid: GridId): GroundPart[] {
  return groundParts(gridPolygons(view, grid));
}

/** The parts of any ground, largest first; equal ones from west to east, south to north. */
export function groundParts(polygons: Polygons): GroundPart[] {
  return polygons
    .map((rings) => ({
      area: polygonsArea([rings]),
      place: boundsOfLines(rings.slice(0, 1)),
      ...labelPoint([rings]),
    }))
    .sort((a, b) => b.area - a.area || a.place.minX - b.place.minX || a.place.minY - b.place.minY);
}
