import type { BoxId } from '../base/ids';
import type { ChangeSet } from '../document/changeSet';
import type { BoxRecord } from '../document/records/network';
import type { Box2D, PlanView } from '../document/view';

/** Whether and how a box belongs to a cell, as the map shows it. */
export type BoundState = 'CONFIRMED' | 'SUGGESTED' | 'BROKEN' | 'UNBOUND';

export function boundStateOf(view: PlanView, box: BoxId): BoundState {
  const binding = view.get('binding', view.bindingsOfBox(box)[0] ?? 0);
  return binding?.status ?? 'UNBOUND';
}

/** A pile of boxes at small scales. */
export interface BoxCluster {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** How many of them are bound to no cell, or to one that is gone. */
  readonly unbound: number;
}

/** Boxes of the map: symbols when near, piles of a grid that is fixed to the ground when far. */
export class BoxSymbols {
  private readonly clusters = new Map<number, readonly BoxCluster[]>();

  constructor(private readonly view: PlanView) {}

  /** Boxes with coordinates in a rectangle. */
  in(ground: Box2D): BoxRecord[] {
    const rows = this.view.boxesInBox(ground).map((id) => this.view.get('box', id));
    return rows.filter((row) => row !== undefined);
  }

  /**
   * All boxes, piled by squares of the ground. The squares' side is a power of two, so that the piles stay the
   * same while the map is panned or zoomed a little. Made in steps; costs all boxes once
   * per side length and change.
   */
  *piles(atLeast: number): Generator<void, readonly BoxCluster[], void> {
    const side = 2 ** Math.ceil(Math.log2(atLeast));
    let piles = this.clusters.get(side);
    if (piles === undefined) {
      piles = yield* this.pile(side);
      this.clusters.set(side, piles);
    }
    return piles;
  }

  follow(change: ChangeSet): void {
    if (change.box !== undefined || change.binding !== undefined) this.clusters.clear();
  }

  private *pile(side: number): Generator<void, BoxCluster[], void> {
    let done = 0;
    const piles = new Map<number, { x: number; y: number; count: number; unbound: number }>();
    for (const box of this.view.all('box')) {
      if (++done % 3000 === 0) yield;
      if (box.x === null || box.y === null || box.status === 'RETIRED') continue;
      const key = Math.floor(box.x / side) * 1e7 + Math.floor(box.y / side);
      let pile = piles.get(key);
      if (pile === undefined) piles.set(key, (pile = { x: 0, y: 0, count: 0, unbound: 0 }));
      pile.x += box.x;
      pile.y += box.y;
      pile.count++;
      const state = boundStateOf(this.view, box.id);
      if (state === 'UNBOUND' || state === 'BROKEN') pile.unbound++;
    }
    return [...piles.values()].map(({ x, y, count, unbound }) => ({
      x: x / count,
      y: y / count,
      count,
      unbound,
    }));
  }
}
