import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Draft } from '../../document/draft';
import { componentsOf, type Component } from './components';
import type { CutCell } from './cutCells';
import { edgesAlong } from './edgesAlong';
import { edgeOf, twin, type HalfEdge } from '../read/halfEdge';

/** 0: where the left of the line is when it first divides this ground; 1: beyond it. */
export type Side = 0 | 1;

/** A connected piece of a cell's ground; no side where the line does not divide the ground around it. */
export interface SidedPiece extends Component {
  readonly cell: CellId;
  readonly side: Side | undefined;
}

/**
 * On which side of a line every piece of some cells' ground lies. `cut` is what `cutCells` has made of the same
 * line in the same draft. Pieces hang together across edges that are not on the line, also round its ends; what
 * the line parts is on the other side of it, so a line that crosses the ground several times gives stripes of
 * two sides. Empty when the line parts nothing. Costs the vertices of the cells.
 */
export function sidesOfLine(
  draft: Draft,
  line: readonly number[],
  cells: readonly CellId[],
  cut: readonly CutCell[],
): SidedPiece[] {
  const piecesOf = new Map(cut.map(({ cell, pieces }) => [cell, pieces]));
  const pieces = cells.flatMap((cell) =>
    (piecesOf.get(cell) ?? componentsOf(draft, cell, new Set())).map((piece) => ({ ...piece, cell })),
  );
  const home = new Map<HalfEdge, number>();
  pieces.forEach(({ walks }, at) => {
    for (const walk of walks) for (const half of walk) home.set(half, at);
  });
  const along = edgesAlong(draft, line);
  const barriers = new Set(along.flatMap((half) => [half, twin(half)]));
  const groups = new Groups(pieces.length);
  for (const [half, at] of home) {
    const beside = home.get(twin(half));
    if (beside === undefined || beside === at || barriers.has(half)) continue;
    const edge = edgeOf(draft, half);
    // An edge inside a cell has been cut along the line, however rounding has bent it.
    if (edge.left !== edge.right) groups.join(at, beside);
  }
  const sides = sidesOf(along, home, groups);
  return sides.size === 0 ? [] : pieces.map((piece, at) => ({ ...piece, side: sides.get(groups.of(at)) }));
}

/** Sides of groups of pieces: each group lies opposite to those that it meets across the line. */
function sidesOf(
  along: readonly HalfEdge[],
  home: ReadonlyMap<HalfEdge, number>,
  groups: Groups,
): Map<number, Side> {
  const across = new Map<number, Set<number>>();
  const parted: (readonly [left: number, right: number])[] = [];
  for (const half of along) {
    const [left, right] = [home.get(half), home.get(twin(half))].map((at) =>
      at === undefined ? at : groups.of(at),
    );
    if (left === undefined || right === undefined || left === right) continue;
    parted.push([left, right]);
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      const met = across.get(from);
      if (met === undefined) across.set(from, new Set([to]));
      else met.add(to);
    }
  }
  const sides = new Map<number, Side>();
  for (const [left, right] of parted) {
    if (sides.has(left) || sides.has(right)) continue;
    sides.set(left, 0);
    const open = [left];
    for (let group = open.pop(); group !== undefined; group = open.pop()) {
      const opposite = present(sides.get(group), 'side') === 0 ? 1 : 0;
      for (const other of across.get(group) ?? []) {
        if (sides.has(other)) continue;
        sides.set(other, opposite);
        open.push(other);
      }
    }
  }
  return sides;
}

/** Numbers that belong together. */
class Groups {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, at) => at);
  }

  of(member: number): number {
    let root = member;
    while (this.parents[root] !== root) root = this.parents[root] as number;
    for (let at = member; at !== root;) {
      const next = this.parents[at] as number;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.parents[this.of(a)] = this.of(b);
  }
}
