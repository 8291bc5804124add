import type { GridId } from '../base/ids';
import type { Millimetres, SquareMillimetres } from '../base/units';
import type { PlanView } from '../document/view';
import type { Polygons } from '../document/records/network';
import { labelPoint, polygonsArea } from '../topology/read/measure';
import { levelOutlines } from '../topology/read/levelOutlines';
import type { GivenGrid } from './givenGrid';

/** Where a grid as a file draws it is not the union of its cells. */
export interface LevelDifference {
  readonly given: GivenGrid;
  /** All ground that only one of the two has, noise left out. */
  readonly area: SquareMillimetres;
  /** Pieces of that ground. */
  readonly places: number;
  /** A point in the largest piece. */
  readonly x: Millimetres;
  readonly y: Millimetres;
}

/** The ground that only one of two has. */
export type Difference = (first: Polygons, second: Polygons) => Polygons;

/**
 * Compares the grids that a file draws with the unions of their cells, from which the plan's grids follow. Pieces
 * narrower than `noise` (twice the area over the perimeter) are rounding and are not told.
 */
export function reconcileLevels(
  view: PlanView,
  given: ReadonlyMap<GridId, GivenGrid>,
  { noise, difference }: { readonly noise: Millimetres; readonly difference: Difference },
): LevelDifference[] {
  const differences: LevelDifference[] = [];
  if (given.size === 0) return differences;
  const outlinesOf = levelOutlines(view);
  for (const level of [1, 2, 3] as const) {
    const grids = [...given].filter(([, grid]) => grid.level === level && grid.polygons.length > 0);
    if (grids.length === 0) continue;
    const outlines = outlinesOf(level);
    for (const [id, grid] of grids) {
      const pieces = difference(grid.polygons, outlines.get(id) ?? [])
        .map((rings) => ({ rings, area: polygonsArea([rings]) }))
        .filter(({ rings, area }) => (2 * area) / perimeter(rings) >= noise)
        .sort((a, b) => b.area - a.area);
      const [largest] = pieces;
      if (largest === undefined) continue;
      const area = pieces.reduce((sum, piece) => sum + piece.area, 0);
      differences.push({ given: grid, area, places: pieces.length, ...labelPoint([largest.rings]) });
    }
  }
  return differences;
}

function perimeter(rings: readonly (readonly number[])[]): number {
  let length = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const next = (i + 2) % ring.length;
      length += Math.hypot(
        (ring[next] as number) - (ring[i] as number),
        (ring[next + 1] as number) - (ring[i + 1] as number),
      );
    }
  }
  return length;
}
