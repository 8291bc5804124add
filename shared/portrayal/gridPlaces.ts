import type { CellId, EdgeId, FaceId, GridId } from '../base/ids';
import type { Millimetres } from '../base/units';
import type { PlanView } from '../document/view';
import { doubleRingArea } from '../geometry/ringArea';
import { labelPoint } from '../topology/read/measure';
import type { HalfEdgeRing } from './chainRings';

/** What the places are computed from; the scene. */
interface PlaceSource {
  readonly view: PlanView;
  edge(id: EdgeId): { readonly left: FaceId; readonly right: FaceId; readonly line: Float64Array };
  ringsOf(cell: CellId): readonly HalfEdgeRing[];
  ancestorsOf(cell: CellId): readonly [GridId, GridId, GridId] | null;
}

/** Where a grid or cell is labelled, and how large it is. */
export interface Place {
  readonly id: number;
  readonly x: Millimetres;
  readonly y: Millimetres;
  /** Planar area in square millimetres. */
  readonly area: number;
  /** Cells under it; 1 for a cell. */
  readonly cells: number;
}

interface Sum {
  area: number;
  x: number;
  y: number;
  cells: number;
}

/**
 * Label places: of a cell a point well inside it, of a grid the middle of its ground, moved into its nearest
 * cell. All areas and middles come from one pass over the boundaries; an edit makes that pass due again.
 */
export class GridPlaces {
  private cellSums: Map<CellId, Sum> | undefined;
  private levels: readonly [Place[], Place[], Place[]] | undefined;
  private inside = new Map<CellId, { readonly x: number; readonly y: number }>();

  constructor(private readonly scene: PlaceSource) {}

  forget(): void {
    this.cellSums = undefined;
    this.levels = undefined;
    this.inside = new Map();
  }

  /** Grids of a level. Costs the plan the first time after an edit, unless `prepare` ran before. */
  grids(level: 1 | 2 | 3): readonly Place[] {
    for (const steps = this.prepare(); steps.next().done !== true;);
    return this.levels?.[level - 1] ?? [];
  }

  /** What `grids` and `areaOf` need, computed in steps of a few milliseconds. */
  *prepare(): Generator<void, void, void> {
    yield* this.sumCells();
    if (this.levels === undefined) this.levels = yield* this.computeLevels();
  }

  areaOf(cell: CellId): number {
    return this.sums().get(cell)?.area ?? 0;
  }

  cell(id: CellId): Place {
    let point = this.inside.get(id);
    if (point === undefined) {
      point = labelPoint([this.ringLines(id)]);
      this.inside.set(id, point);
    }
    return { id, ...point, area: this.areaOf(id), cells: 1 };
  }

  /** Rings of a cell, the widest first. Unlike the kernel's rings they exist for a damaged boundary, too. */
  private ringLines(cell: CellId): number[][] {
    const rings = this.scene.ringsOf(cell).map((ring) =>
      ring.flatMap((half) => {
        const { line } = this.scene.edge(Math.abs(half));
        const points: number[] = [];
        for (let i = 0; i + 2 < line.length; i += 2) {
          const at = half > 0 ? i : line.length - 2 - i;
          points.push(line[at] as number, line[at + 1] as number);
        }
        return points;
      }),
    );
    return rings.sort((a, b) => Math.abs(doubleRingArea(b)) - Math.abs(doubleRingArea(a)));
  }

  /** Area and first moments of every cell, by Green's theorem from its edges, relative to a common origin. */
  private *sumCells(): Generator<void, void, void> {
    if (this.cellSums !== undefined) return;
    let done = 0;
    const sums = new Map<CellId, Sum>();
    const origins = new Map<CellId, readonly [number, number]>();
    for (const { id } of this.scene.view.all('edge')) {
      const { left, right, line } = this.scene.edge(id);
      if (left === right) continue;
      if (left > 0) addEdge(sums, origins, left, line, 1);
      if (right > 0) addEdge(sums, origins, right, line, -1);
      if (++done % 1500 === 0) yield;
    }
    for (const [cell, sum] of sums) {
      const [originX, originY] = origins.get(cell) ?? [0, 0];
      sum.x = originX + (sum.area === 0 ? 0 : sum.x / (3 * sum.area));
      sum.y = originY + (sum.area === 0 ? 0 : sum.y / (3 * sum.area));
      sum.area /= 2;
    }
    this.cellSums = sums;
  }

  private sums(): Map<CellId, Sum> {
    for (const steps = this.sumCells(); steps.next().done !== true;);
    return this.cellSums ?? new Map<CellId, Sum>();
  }

  private *computeLevels(): Generator<void, readonly [Place[], Place[], Place[]], void> {
    const totals = [new Map<GridId, Sum>(), new Map<GridId, Sum>(), new Map<GridId, Sum>()] as const;
    const members = new Map<GridId, CellId[]>();
    for (const [cell, { area, x, y }] of this.sums()) {
      this.scene.ancestorsOf(cell)?.forEach((grid, at) => {
        const level = totals[at];
        const total = level?.get(grid) ?? { area: 0, x: 0, y: 0, cells: 0 };
        if (total.cells === 0) level?.set(grid, total);
        total.area += area;
        total.x += x * area;
        total.y += y * area;
        total.cells++;
        const list = members.get(grid);
        if (list === undefined) members.set(grid, [cell]);
        else list.push(cell);
      });
    }
    const finish = (level: Map<GridId, Sum>): Place[] =>
      [...level].map(([id, sum]) => {
        const middle = this.nearestCell(members.get(id) ?? [], sum.x / sum.area, sum.y / sum.area);
        return { id, area: sum.area, cells: sum.cells, ...middle };
      });
    yield;
    const level1 = finish(totals[0]);
    yield;
    const level2 = finish(totals[1]);
    yield;
    return [level1, level2, finish(totals[2])];
  }

  private nearestCell(cells: readonly CellId[], x: number, y: number): { x: number; y: number } {
    let best = { x, y };
    let nearest = Infinity;
    for (const cell of cells) {
      const sum = this.sums().get(cell);
      if (sum === undefined) continue;
      // A large cell holds its label better than a small one a little nearer.
      const distance = Math.hypot(sum.x - x, sum.y - y) - Math.sqrt(sum.area) / 2;
      if (distance >= nearest) continue;
      nearest = distance;
      best = distance <= 0 ? { x, y } : { x: sum.x, y: sum.y };
    }
    return best;
  }
}

function addEdge(
  sums: Map<CellId, Sum>,
  origins: Map<CellId, readonly [number, number]>,
  cell: CellId,
  line: Float64Array,
  sign: 1 | -1,
): void {
  let sum = sums.get(cell);
  if (sum === undefined) sums.set(cell, (sum = { area: 0, x: 0, y: 0, cells: 1 }));
  let origin = origins.get(cell);
  if (origin === undefined) origins.set(cell, (origin = [line[0] as number, line[1] as number]));
  const [originX, originY] = origin;
  let ax = (line[0] as number) - originX;
  let ay = (line[1] as number) - originY;
  for (let i = 2; i < line.length; i += 2) {
    const bx = (line[i] as number) - originX;
    const by = (line[i + 1] as number) - originY;
    const cross = sign * (ax * by - bx * ay);
    sum.area += cross;
    sum.x += (ax + bx) * cross;
    sum.y += (ay + by) * cross;
    ax = bx;
    ay = by;
  }
}
