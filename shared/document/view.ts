import type { BoxId, CellId, EdgeId, FaceId, GridId, NodeId } from '../base/ids';
import type { Millimetres } from '../base/units';
import { InvariantError } from '../base/invariant';
import type { TableName, Tables } from './tables';

/** A rectangle on the lattice, edges included. */
export interface Box2D {
  readonly minX: Millimetres;
  readonly minY: Millimetres;
  readonly maxX: Millimetres;
  readonly maxY: Millimetres;
}

/**
 * Everything an operation, rule, report or tool may ask of a plan. Implemented by `PlanDocument` (the
 * committed state) and by `Draft` (the committed state with an edit laid over it). Reading never changes
 * anything. Every look-up costs time in proportion to its answer, not to the plan, unless it says so. Lists of ids are
 * in order of ids, whatever the history of the plan: an edit gives the same rows on a plan and on its copy.
 */
export interface PlanView {
  /** The row with this id, or undefined. */
  get<T extends TableName>(table: T, id: number): Tables[T] | undefined;
  /** All rows of a table, in no particular order. Costs the whole table. */
  all<T extends TableName>(table: T): IterableIterator<Tables[T]>;
  count(table: TableName): number;

  /** Edges that start or end at the node; a loop occurs once. */
  edgesAtNode(node: NodeId): readonly EdgeId[];
  /** Edges that have the face on a side. For OUTSIDE: the frozen rim of the network. */
  edgesOfFace(face: FaceId): readonly EdgeId[];
  /** Edges whose bounding rectangle meets the box. */
  edgesInBox(box: Box2D): readonly EdgeId[];

  /** Cells directly under a level-3 grid. */
  cellsOfGrid(grid: GridId): readonly CellId[];
  /** Grids directly under a grid of level 1 or 2; `null`: the level-1 grids. */
  gridsOfGrid(grid: GridId | null): readonly GridId[];
  cellByCode(code: string): CellId | undefined;
  gridByCode(code: string): GridId | undefined;

  boxByCode(code: string): readonly BoxId[];
  /** Boxes with coordinates in the box. */
  boxesInBox(box: Box2D): readonly BoxId[];
  bindingsOfBox(box: BoxId): readonly number[];
  bindingsOfCell(cell: CellId): readonly number[];
  claimsOfCell(cell: CellId): readonly number[];
  /** Lock rows of a grid or cell itself, not of what is above it; `null`: those of boundaries. */
  locksOf(subject: GridId | CellId | null): readonly number[];
}

/** The row with this id, which must be there. The one way to read what another row names. */
export function rowOf<T extends TableName>(view: Pick<PlanView, 'get'>, table: T, id: number): Tables[T] {
  const row = view.get(table, id);
  // The sentence is made only when it is needed: edits read thousands of rows.
  if (row === undefined) throw new InvariantError(`${table} ${id}`);
  return row;
}
