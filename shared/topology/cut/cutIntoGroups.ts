import type { CellId, EdgeId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Draft } from '../../document/draft';
import { rowOf } from '../../document/view';
import { pointInPolygons } from '../../geometry/pointInPolygons';
import type { IdSource } from '../../hierarchy/idSource';
import { blocksOf, piecePolygons, PieceGroups } from './blocks';
import { componentsOf, type Component } from './components';
import { cutCells } from './cutCells';
import { divideCell } from './divideCell';
import { removeInnerEdges } from '../edit/removeInnerEdges';

export interface CutIntoGroupsArgs {
  readonly cells: readonly CellId[];
  readonly lines: readonly (readonly number[])[];
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  readonly ids: IdSource;
}

/** Decides which pieces of a cut cell belong together, by joining groups. */
export type Arrange = (draft: Draft, groups: PieceGroups, cell: CellId) => void;

/**
 * Cuts cells along lines into pieces, lets `arrange` put pieces together, and gives every group that is left but
 * one a cell of its own. A cell whose pieces all end up in one group is as it was. Returns the cells that were
 * divided and those they were divided into. Costs the edges near the lines and the vertices of the cells.
 */
export function cutIntoGroups(
  draft: Draft,
  { cells, lines, keep, ids }: CutIntoGroupsArgs,
  arrange: Arrange,
): CellId[] {
  cutCells(draft, lines, (cell) => cells.includes(cell), ids);
  // Taking a border that separates nothing out of one cell may join edges of another, so that pieces are walked
  // when no more goes, and borders inside groups go when all pieces have owners.
  const walked = [...new Set(cells)]
    .sort((a, b) => a - b)
    .map((cell) => ({ cell, pieces: componentsOf(draft, cell, innerEdges(draft, cell)) }));
  const reshaped: CellId[] = [];
  for (const { cell, pieces } of walked) {
    if (pieces.length < 2) continue;
    const groups = new PieceGroups(blocksOf(draft, pieces));
    arrange(draft, groups, cell);
    const parts = groups
      .all()
      .map((group) => groups.piecesOf(group).map((at) => present(pieces[at], 'piece')))
      .sort((a, b) => areaOf(b) - areaOf(a));
    const chosen = parts.findIndex((part) => keep !== undefined && holds(draft, part, keep));
    if (chosen > 0) parts.unshift(...parts.splice(chosen, 1));
    if (parts.length > 1) reshaped.push(cell, ...divideCell(draft, cell, pieces, parts.map(asOne), { ids }));
  }
  for (const cell of new Set([...cells, ...reshaped])) removeInnerEdges(draft, cell);
  return reshaped;
}

function innerEdges(draft: Draft, cell: CellId): Set<EdgeId> {
  const inner = draft.edgesOfFace(cell).filter((id) => {
    const edge = rowOf(draft, 'edge', id);
    return edge.left === edge.right;
  });
  return new Set(inner);
}

function areaOf(part: readonly Component[]): number {
  return part.reduce((sum, { doubleArea }) => sum + doubleArea, 0);
}

function holds(draft: Draft, part: readonly Component[], [x, y]: readonly [number, number]): boolean {
  return part.some((piece) => pointInPolygons(piecePolygons(draft, piece), x, y));
}

/** Pieces as if they were one, as far as owners and areas go. */
function asOne(part: readonly Component[]): Component {
  return {
    walks: part.flatMap(({ walks }) => walks),
    outer: present(part[0], 'piece of a part').outer,
    doubleArea: areaOf(part),
    fresh: true,
  };
}
