import { GAP, OUTSIDE, type CellId, type EdgeId, type FaceId, type GridId } from '../base/ids';
import type { ChangeSet } from '../document/changeSet';
import { categoryOf, type Category } from '../document/granularity';
import { rowOf, type Box2D, type PlanView } from '../document/view';
import { locateCell } from '../topology/read/locate';
import type { EdgeRecord } from '../document/records/graph';
import { BoxSymbols } from './boxSymbols';
import { GridPlaces } from './gridPlaces';
import { GroundShapes } from './groundShapes';
import { polylineOf, type Polyline } from './polyline';
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
      const vertices = row.points.length / 2 + 2;
      edge = this.makeEdge(row, new Float64Array(2 * vertices), new Float32Array(vertices));
    }
    return edge;
  }

  /**
   * Makes edges before they are asked for. Their lines lie in common arrays: an array of its own for each of a city's
   * edges would cost more than what is written into it. Costs the vertices.
   */
  makeEdges(rows: readonly EdgeRecord[]): void {
    let vertices = 0;
    for (const { points } of rows) vertices += points.length / 2 + 2;
    const lines = new Float64Array(2 * vertices);
    const weights = new Float32Array(vertices);
    let from = 0;
    for (const row of rows) {
      const end = from + row.points.length / 2 + 2;
      this.makeEdge(row, lines.subarray(2 * from, 2 * end), weights.subarray(from, end));
      from = end;
    }
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

  private makeEdge(
    { id, start, end, left, right, points }: EdgeRecord,
    line: Float64Array,
    weights: Float32Array,
  ): SceneEdge {
    const first = rowOf(this.view, 'node', start);
    const last = rowOf(this.view, 'node', end);
    line[0] = first.x;
    line[1] = first.y;
    line.set(points, 2);
    line[line.length - 2] = last.x;
    line[line.length - 1] = last.y;
    const { minX, minY, maxX, maxY } = polylineOf(line, weights);
    const level = this.levelOf(left, right);
    const edge: SceneEdge = { line, weights, minX, minY, maxX, maxY, id, left, right, level };
    this.edges.set(id, edge);
    return edge;
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
