import { GAP, OUTSIDE, type CellId, type EdgeId, type FaceId, type GridId } from '../base/ids';
import type { ChangeSet } from '../document/changeSet';
import { categoryOf, type Category } from '../document/granularity';
import { rowOf, type Box2D, type PlanView } from '../document/view';
import { locateCell } from '../topology/read/locate';
import { edgeLine } from '../topology/read/rings';
import { BoxSymbols } from './boxSymbols';
import { GridPlaces } from './gridPlaces';
import { GroundShapes } from './groundShapes';
import { makePolyline, type Polyline } from './polyline';
import { chainRings, type HalfEdgeRing } from './chainRings';

/** A boundary as the map needs it. */
export interface SceneEdge extends Polyline {
  readonly id: EdgeId;
  readonly left: FaceId;
  readonly right: FaceId;
  /** Highest level (1 is highest) at which its two sides differ; 0: same cell on both sides. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

/** Level-1, level-2 and level-3 grid over a cell. */
export type Ancestors = readonly [GridId, GridId, GridId];

/**
 * What the map draws from, derived from a plan and kept up to date by `follow`: thinned boundaries, cell
 * rings, grid places, box symbols. Everything is made when first needed; an edit forgets what it touched.
 */
export class PlanScene {
  private readonly edges = new Map<EdgeId, SceneEdge>();
  private readonly rings = new Map<CellId, readonly HalfEdgeRing[]>();
  private readonly ancestors = new Map<CellId, Ancestors>();
  readonly boxes: BoxSymbols;
  readonly ground: GroundShapes;
  readonly places: GridPlaces;

  constructor(readonly view: PlanView) {
    this.boxes = new BoxSymbols(view);
    this.ground = new GroundShapes(view);
    this.places = new GridPlaces(this);
  }

  edge(id: EdgeId): SceneEdge {
    let edge = this.edges.get(id);
    if (edge === undefined) {
      const row = rowOf(this.view, 'edge', id);
      const { left, right } = row;
      edge = { ...makePolyline(edgeLine(this.view, row)), id, left, right, level: this.levelOf(left, right) };
      this.edges.set(id, edge);
    }
    return edge;
  }

  /** Boundary of a cell as chains of edges. */
  ringsOf(cell: CellId): readonly HalfEdgeRing[] {
    let rings = this.rings.get(cell);
    if (rings === undefined) {
      rings = chainRings(this.view, cell);
      this.rings.set(cell, rings);
    }
    return rings;
  }

  ancestorsOf(cell: CellId): Ancestors | null {
    const known = this.ancestors.get(cell);
    if (known !== undefined) return known;
    const level3 = this.view.get('grid', this.view.get('cell', cell)?.parent ?? 0);
    const level2 = this.view.get('grid', level3?.parent ?? 0);
    const level1 = this.view.get('grid', level2?.parent ?? 0);
    if (level1 === undefined || level2 === undefined || level3 === undefined) return null;
    const found: Ancestors = [level1.id, level2.id, level3.id];
    this.ancestors.set(cell, found);
    return found;
  }

  categoryOf(cell: CellId): Category | null {
    const row = this.view.get('cell', cell);
    return row === undefined ? null : categoryOf(row.granularity);
  }

  /** Boundaries in a rectangle, and the cells that show in it, made in steps. Costs what it finds. */
  *find(ground: Box2D): Generator<void, { edges: SceneEdge[]; cells: CellId[] }, void> {
    const edges: SceneEdge[] = [];
    const cells = new Set<CellId>();
    for (const id of this.view.edgesInBox(ground)) {
      const edge = this.edge(id);
      edges.push(edge);
      if (edge.left > 0) cells.add(edge.left);
      if (edge.right > 0) cells.add(edge.right);
      if (edges.length % 400 === 0) yield;
    }
    // No boundary crosses the rectangle when it lies inside a cell as a whole.
    const middle = locateCell(this.view, (ground.minX + ground.maxX) / 2, (ground.minY + ground.maxY) / 2);
    if (middle !== null) cells.add(middle);
    return { edges, cells: [...cells] };
  }

  /**
   * Makes in steps what the first picture of the whole plan needs of nodes, edges, cells and grids: search tree,
   * thinned boundaries, label places. Not to be resumed after an edit. Costs the plan.
   */
  *prepare(): Generator<void, void, void> {
    this.view.edgesInBox({ minX: 0, minY: 0, maxX: 0, maxY: 0 });
    yield;
    let made = 0;
    for (const { id } of this.view.all('edge')) {
      this.edge(id);
      if (++made % 200 === 0) yield;
    }
    yield* this.places.prepare();
  }

  /** After a change was applied to the plan: forgets what it touched. Costs the change. */
  follow(change: ChangeSet): void {
    const rows = change.edge;
    for (const edge of [...(rows?.added ?? []), ...(rows?.removed ?? []), ...(rows?.updated.flat() ?? [])]) {
      this.forgetEdge(edge.id, edge.left, edge.right);
    }
    for (const [node] of change.node?.updated ?? []) {
      for (const id of this.view.edgesAtNode(node.id)) this.forgetEdge(id);
    }
    for (const cell of [
      ...(change.cell?.removed ?? []),
      ...(change.cell?.updated ?? []).map(([, after]) => after),
    ]) {
      this.ancestors.delete(cell.id);
      for (const id of this.view.edgesOfFace(cell.id)) this.edges.delete(id);
    }
    if (change.grid !== undefined) this.ancestors.clear();
    if ((change.grid?.updated.length ?? 0) > 0) this.edges.clear();
    this.boxes.follow(change);
    this.ground.follow(change);
    if (
      change.edge !== undefined ||
      change.node !== undefined ||
      change.cell !== undefined ||
      change.grid !== undefined
    ) {
      this.places.forget();
    }
  }

  private forgetEdge(id: EdgeId, ...faces: readonly FaceId[]): void {
    const known = this.edges.get(id);
    this.edges.delete(id);
    for (const face of [...faces, known?.left ?? OUTSIDE, known?.right ?? OUTSIDE]) this.rings.delete(face);
  }

  private levelOf(left: FaceId, right: FaceId): SceneEdge['level'] {
    if (left === right) return 0;
    if (left === OUTSIDE || right === OUTSIDE || left === GAP || right === GAP) return 1;
    const a = this.ancestorsOf(left);
    const b = this.ancestorsOf(right);
    if (a === null || b === null || a[0] !== b[0]) return 1;
    return a[1] !== b[1] ? 2 : a[2] !== b[2] ? 3 : 4;
  }
}
