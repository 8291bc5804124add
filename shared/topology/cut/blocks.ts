import { present } from '../../base/invariant';
import type { Millimetres, SquareMillimetres } from '../../base/units';
import type { PlanView } from '../../document/view';
import { nestRings } from '../../geometry/nestRings';
import type { Polygons } from '../../document/records/network';
import type { Component } from './components';
import { edgeOf, twin, type HalfEdge } from '../read/halfEdge';
import { labelPoint } from '../read/measure';
import { edgeLine, ringCoordinates, simpleRings } from '../read/rings';
import { lineLength } from '../../geometry/lineLength';

/** The pieces of a cut cell and how they lie beside each other. */
export interface Blocks {
  readonly pieces: readonly Component[];
  /** Per piece: the pieces that it shares a border with, by number, and how long that border is. */
  readonly borders: readonly ReadonlyMap<number, Millimetres>[];
}

/** Finds the common borders of the pieces of one cell. Costs the vertices of the pieces. */
export function blocksOf(view: PlanView, pieces: readonly Component[]): Blocks {
  const owner = new Map<HalfEdge, number>();
  pieces.forEach(({ walks }, at) => {
    for (const walk of walks) for (const half of walk) owner.set(half, at);
  });
  const borders = pieces.map(({ walks }, at) => {
    const lengths = new Map<number, Millimetres>();
    for (const half of walks.flat()) {
      const other = owner.get(twin(half));
      if (other === undefined || other === at) continue;
      lengths.set(other, (lengths.get(other) ?? 0) + lineLength(edgeLine(view, edgeOf(view, half))));
    }
    return lengths;
  });
  return { pieces, borders };
}

/** A piece as polygons, for asking what lies in it. */
export function piecePolygons(view: PlanView, { walks }: Component): Polygons {
  return nestRings(
    walks.flatMap((walk) => simpleRings(view, walk).map((ring) => ringCoordinates(view, ring))),
  );
}

/** A point well inside a piece. */
export function pieceMiddle(view: PlanView, piece: Component): { x: number; y: number } {
  return labelPoint(piecePolygons(view, piece));
}

/** Pieces of a cell that are being put together. A group goes by the number of one of its pieces. */
export class PieceGroups {
  private readonly members = new Map<number, number[]>();
  private readonly borders = new Map<number, Map<number, Millimetres>>();
  private readonly areas = new Map<number, SquareMillimetres>();

  constructor(readonly blocks: Blocks) {
    blocks.borders.forEach((lengths, at) => {
      this.areas.set(at, present(blocks.pieces[at], 'piece').doubleArea / 2);
      this.members.set(at, [at]);
      this.borders.set(at, new Map(lengths));
    });
  }

  all(): number[] {
    return [...this.members.keys()];
  }

  has(group: number): boolean {
    return this.members.has(group);
  }

  piecesOf(group: number): readonly number[] {
    return present(this.members.get(group), `group ${group}`);
  }

  bordersOf(group: number): ReadonlyMap<number, Millimetres> {
    return present(this.borders.get(group), `group ${group}`);
  }

  area(group: number): SquareMillimetres {
    return present(this.areas.get(group), `group ${group}`);
  }

  /** The largest of some groups; the one with the lowest number among equals. */
  largest(among: readonly number[] = this.all()): number | undefined {
    return [...among].sort((a, b) => this.area(b) - this.area(a) || a - b)[0];
  }

  /** The neighbour with the longest common border; the lowest number among equals. */
  nearest(group: number): number | undefined {
    return [...this.bordersOf(group)].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
  }

  /** Puts a group into another one, which keeps its number. */
  join(group: number, into: number): void {
    this.areas.set(into, this.area(into) + this.area(group));
    this.members.set(into, [...this.piecesOf(into), ...this.piecesOf(group)]);
    const target = present(this.borders.get(into), `group ${into}`);
    for (const [other, length] of this.bordersOf(group)) {
      const back = present(this.borders.get(other), `group ${other}`);
      back.delete(group);
      if (other === into) continue;
      target.set(other, (target.get(other) ?? 0) + length);
      back.set(into, (back.get(into) ?? 0) + length);
    }
    this.members.delete(group);
    this.areas.delete(group);
    this.borders.delete(group);
  }

  /**
   * Puts groups that are too small, the smallest first, each to the neighbour with the longest common border, or to
   * the largest group when they touch no other.
   */
  joinSmall(smallest: SquareMillimetres): void {
    for (;;) {
      const small = this.all().filter((group) => this.area(group) < smallest);
      const group = small.sort((a, b) => this.area(a) - this.area(b) || a - b)[0];
      if (group === undefined) return;
      const into = this.nearest(group) ?? this.largest(this.all().filter((other) => other !== group));
      if (into === undefined) return;
      this.join(group, into);
    }
  }

  /** Puts neighbours together that have the same mark. Returns the mark of every group that is left. */
  joinAlike<M>(marks: readonly M[]): Map<number, M> {
    for (const group of this.all()) {
      if (!this.has(group)) continue;
      for (;;) {
        const like = [...this.bordersOf(group).keys()].find((other) => marks[other] === marks[group]);
        if (like === undefined) break;
        this.join(like, group);
      }
    }
    return new Map(this.all().map((group) => [group, marks[group] as M]));
  }
}
