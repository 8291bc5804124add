import type { SquareMillimetres } from '../base/units';
import { CATEGORIES, type Category } from '../document/granularity';
import type { GridLevel } from '../document/records/hierarchy';

export interface CategoryTotals {
  readonly cells: number;
  /** Planar, on the lattice. */
  readonly area: SquareMillimetres;
}

/** Figures of a grid with all that lies below it, or of the whole plan. */
export interface Totals extends CategoryTotals {
  readonly byCategory: Readonly<Record<Category, CategoryTotals>>;
  /** Cells whose households are unknown count none. */
  readonly households: number;
  /** Bindings to these cells, and the ports of the boxes that are bound. */
  readonly boxes: number;
  readonly capacity: number;
  readonly used: number;
  /** Grids by level; a grid counts itself. */
  readonly grids: Readonly<Record<GridLevel, number>>;
}

/**
 * A sum of figures that can be taken out again without a trace: counts are whole numbers, and twice the area of
 * a lattice polygon is one, summed as such, because a city in square millimetres is more than a double holds.
 */
export class Sum {
  readonly counts = new Map<Category, number>();
  readonly doubleAreas = new Map<Category, bigint>();
  households = 0;
  boxes = 0;
  capacity = 0;
  used = 0;
  readonly grids: Record<GridLevel, number> = { 1: 0, 2: 0, 3: 0 };

  add(other: Sum, sign: 1 | -1): void {
    for (const [category, count] of other.counts) {
      this.counts.set(category, (this.counts.get(category) ?? 0) + sign * count);
    }
    for (const [category, area] of other.doubleAreas) {
      this.doubleAreas.set(category, (this.doubleAreas.get(category) ?? 0n) + BigInt(sign) * area);
    }
    this.households += sign * other.households;
    this.boxes += sign * other.boxes;
    this.capacity += sign * other.capacity;
    this.used += sign * other.used;
    for (const level of [1, 2, 3] as const) this.grids[level] += sign * other.grids[level];
  }

  totals(): Totals {
    const byCategory = Object.fromEntries(
      CATEGORIES.map((category) => [
        category,
        { cells: this.counts.get(category) ?? 0, area: halved(this.doubleAreas.get(category) ?? 0n) },
      ]),
    ) as Record<Category, CategoryTotals>;
    const { households, boxes, capacity, used } = this;
    return {
      cells: [...this.counts.values()].reduce((a, b) => a + b, 0),
      area: halved([...this.doubleAreas.values()].reduce((a, b) => a + b, 0n)),
      byCategory,
      households,
      boxes,
      capacity,
      used,
      grids: { ...this.grids },
    };
  }
}

function halved(doubleArea: bigint): SquareMillimetres {
  return Number(doubleArea) / 2;
}
