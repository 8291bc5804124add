import type { CellId, EdgeId, FaceId, GridId, NodeId } from '../../../shared/base/ids';
import { present } from '../../../shared/base/invariant';
import type { ChangeSet } from '../../../shared/document/changeSet';
import type { EdgeRecord, NodeRecord } from '../../../shared/document/records/graph';
import type { GridRecord } from '../../../shared/document/records/hierarchy';
import { sameRow } from '../../../shared/document/sameRow';

/** Grids on the left and on the right of an edge by level (index 0 is level 1); 0 where there is none. */
type Sides = readonly [left: readonly number[], right: readonly number[]];

interface Rim {
  readonly edge: EdgeRecord;
  readonly sides: Sides;
}

const NONE: readonly number[] = [0, 0, 0];

/**
 * The edges that bound grids of levels 1–3 and which grids they bound: what outlines are made of. Follows edits and
 * tells which outlines they changed; costs what an edit touches. About a third of a plan's edges are in it.
 */
export class Rims {
  readonly grids = new Map<GridId, GridRecord>();
  readonly nodes = new Map<NodeId, NodeRecord>();
  /** Grids whose row or outline has changed since `takeTouched`. */
  private touched = new Set<GridId>();
  private readonly parents = new Map<CellId, GridId>();
  private readonly rims = new Map<EdgeId, Rim>();
  private readonly ofGrid = new Map<GridId, Set<EdgeId>>();
  private readonly atNode = new Map<NodeId, Set<EdgeId>>();

  setCell(id: CellId, parent: GridId): void {
    this.parents.set(id, parent);
  }

  takeTouched(): Set<GridId> {
    const { touched } = this;
    this.touched = new Set();
    return touched;
  }

  /** Edges on the outline of a grid, with the faces beside them replaced: the grid's id inside, 0 outside. */
  outlineEdges(grid: GridId): EdgeRecord[] {
    const level = present(this.grids.get(grid), `grid ${grid}`).level - 1;
    return [...(this.ofGrid.get(grid) ?? [])].map((id) => {
      const { edge, sides } = present(this.rims.get(id), `edge ${id}`);
      const [left, right] = sides.map((side) => (side[level] === grid ? grid : 0));
      return { ...edge, left: left ?? 0, right: right ?? 0 };
    });
  }

  /** Nodes that rim edges end at and that are not known yet. */
  missingNodes(edges: Iterable<EdgeRecord>): NodeId[] {
    const missing = new Set<NodeId>();
    for (const { id, start, end } of edges) {
      if (!this.rims.has(id)) continue;
      for (const node of [start, end]) if (!this.nodes.has(node)) missing.add(node);
    }
    return [...missing];
  }

  /**
   * Follows the rows of grids and cells. Returns the cells that came under another grid: their edges must be given to
   * `setEdge` next, because a change does not repeat them.
   */
  followHierarchy(change: ChangeSet): CellId[] {
    for (const { id } of change.grid?.removed ?? []) {
      this.grids.delete(id);
      this.touched.add(id);
    }
    for (const grid of [...(change.grid?.added ?? []), ...(change.grid?.updated ?? []).map(([, to]) => to)]) {
      this.grids.set(grid.id, grid);
      this.touched.add(grid.id);
    }
    const moved: CellId[] = [];
    for (const { id, parent } of change.cell?.added ?? []) this.parents.set(id, parent);
    for (const [from, { id, parent }] of change.cell?.updated ?? []) {
      this.parents.set(id, parent);
      if (from.parent !== parent) moved.push(id);
    }
    return moved;
  }

  /** Follows the graph, after the hierarchy. `beside`: edges of the cells that `followHierarchy` returned. */
  followGraph(change: ChangeSet, beside: Iterable<EdgeRecord>): void {
    for (const { id } of change.node?.removed ?? []) this.nodes.delete(id);
    for (const [from, node] of change.node?.updated ?? []) {
      if (!this.nodes.has(node.id)) continue;
      this.nodes.set(node.id, node);
      if (from.x === node.x && from.y === node.y) continue;
      for (const id of this.atNode.get(node.id) ?? [])
        this.touchAll(present(this.rims.get(id), `edge ${id}`));
    }
    for (const { id } of change.edge?.removed ?? []) this.replace(id, undefined);
    for (const edge of change.edge?.added ?? []) this.setEdge(edge);
    for (const [, edge] of change.edge?.updated ?? []) this.setEdge(edge);
    for (const edge of beside) this.setEdge(edge);
    // A grid that came under another one takes the level-3 outlines below it along.
    for (const [from, to] of change.grid?.updated ?? []) {
      if (from.parent === to.parent) continue;
      for (const id of [...(this.ofGrid.get(to.id) ?? [])])
        this.setEdge(present(this.rims.get(id), `edge ${id}`).edge);
    }
    for (const { id } of change.cell?.removed ?? []) this.parents.delete(id);
  }

  setEdge(edge: EdgeRecord): void {
    const sides: Sides = [this.gridsOver(edge.left), this.gridsOver(edge.right)];
    this.replace(edge.id, sides[0][2] === sides[1][2] ? undefined : { edge, sides });
  }

  private gridsOver(face: FaceId): readonly number[] {
    if (face <= 0) return NONE;
    const above: number[] = [0, 0, 0];
    let at: GridId | null = this.parents.get(face) ?? null;
    while (at !== null) {
      // A plan may name a grid that is not there: that is for rule H02 to tell, and no outline's business.
      const grid: GridRecord | undefined = this.grids.get(at);
      if (grid === undefined) break;
      above[grid.level - 1] = grid.id;
      at = grid.parent;
    }
    return above;
  }

  private replace(id: EdgeId, after: Rim | undefined): void {
    const before = this.rims.get(id);
    const sameLine = before !== undefined && after !== undefined && isSameLine(before.edge, after.edge);
    for (let level = 0; level < 3; level++) {
      const from = before && boundedBy(before, level);
      const to = after && boundedBy(after, level);
      if (sameLine && from?.[0] === to?.[0] && from?.[1] === to?.[1]) continue;
      for (const grid of from ?? []) {
        this.touched.add(grid);
        this.ofGrid.get(grid)?.delete(id);
      }
      for (const grid of to ?? []) {
        this.touched.add(grid);
        add(this.ofGrid, grid, id);
      }
    }
    if (before !== undefined)
      for (const node of [before.edge.start, before.edge.end]) this.atNode.get(node)?.delete(id);
    if (after === undefined) {
      this.rims.delete(id);
      return;
    }
    this.rims.set(id, after);
    for (const node of [after.edge.start, after.edge.end]) add(this.atNode, node, id);
  }

  private touchAll(rim: Rim): void {
    for (let level = 0; level < 3; level++)
      for (const grid of boundedBy(rim, level) ?? []) this.touched.add(grid);
  }
}

/** The grids of a level that an edge bounds; undefined when it bounds none. */
function boundedBy({ sides: [left, right] }: Rim, level: number): number[] | undefined {
  const [a = 0, b = 0] = [left[level], right[level]];
  return a === b ? undefined : [a, b].filter((grid) => grid > 0);
}

function isSameLine(a: EdgeRecord, b: EdgeRecord): boolean {
  return a.start === b.start && a.end === b.end && (a.points === b.points || sameRow(a.points, b.points));
}

function add(index: Map<number, Set<EdgeId>>, key: number, id: EdgeId): void {
  let ids = index.get(key);
  if (ids === undefined) index.set(key, (ids = new Set()));
  ids.add(id);
}
