import type { CellId, GridId } from '../../base/ids';
import type { Millimetres } from '../../base/units';
import { rowOf, type PlanView } from '../../document/view';
import type { Component } from '../cut/components';
import { edgeOf, faceOf, twin } from '../read/halfEdge';
import { faceArea } from '../read/measure';
import { edgeLine } from '../read/rings';
import { lineLength } from '../../geometry/lineLength';

/**
 * Which neighbour gets ground without a cell: the one with the longest common border, the one with most ground of
 * its own, or, under the level-3 grid that borders on most of it, the one with the longest border.
 */
export const GAP_POLICIES = ['longestBorder', 'largerArea', 'sameParent'] as const;
export type GapPolicy = (typeof GAP_POLICIES)[number];

/** How much boundary a piece of ground shares with each cell beside it. Costs the vertices of the piece. */
export function bordersOf(view: PlanView, piece: Component): Map<CellId, Millimetres> {
  const borders = new Map<CellId, Millimetres>();
  for (const half of piece.walks.flat()) {
    const beside = faceOf(view, twin(half));
    if (beside <= 0) continue;
    borders.set(beside, (borders.get(beside) ?? 0) + lineLength(edgeLine(view, edgeOf(view, half))));
  }
  return borders;
}

/** All boundary of a piece of ground, holes included. Costs its vertices. */
export function perimeterOf(view: PlanView, piece: Component): Millimetres {
  return piece.walks.flat().reduce((sum, half) => sum + lineLength(edgeLine(view, edgeOf(view, half))), 0);
}

/** The cell among the neighbours that gets the ground; of equals, the older one. Undefined without neighbours. */
export function gapOwner(
  view: PlanView,
  borders: ReadonlyMap<CellId, Millimetres>,
  policy: GapPolicy,
): CellId | undefined {
  if (policy === 'longestBorder') return greatest(borders);
  if (policy === 'largerArea') {
    return greatest(new Map([...borders.keys()].map((cell) => [cell, faceArea(view, cell)])));
  }
  const parentOf = (cell: CellId): GridId => rowOf(view, 'cell', cell).parent;
  const byParent = new Map<GridId, Millimetres>();
  for (const [cell, length] of borders) {
    const parent = parentOf(cell);
    byParent.set(parent, (byParent.get(parent) ?? 0) + length);
  }
  const parent = greatest(byParent);
  return greatest(new Map([...borders].filter(([cell]) => parentOf(cell) === parent)));
}

function greatest(values: ReadonlyMap<number, number>): number | undefined {
  return [...values].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
}
