import RBush from 'rbush';
import type { BoxId, CellId, EdgeId, FaceId, GridId, NodeId } from '../base/ids';
import { invariant, present } from '../base/invariant';
import type { ChangeSet, TableChange } from './changeSet';
import { edgeBounds } from './edgeBounds';
import { GroupIndex } from './groupIndex';
import { forEachKey, type IndexKey, type IndexName } from './rowKeys';
import { TABLE_NAMES, type AnyRecord, type TableName, type Tables } from './tables';
import type { Box2D, PlanView } from './view';

interface TreeItem extends Box2D {
  readonly id: number;
}

/**
 * The committed state of a plan in memory: rows by id, look-ups by key, and search trees for edges and
 * boxes. Changed only by `apply`, whose cost follows the change and the logarithm of the plan.
 */
export class PlanDocument implements PlanView {
  private readonly rows = new Map<TableName, Map<number, AnyRecord>>(TABLE_NAMES.map((t) => [t, new Map()]));
  private readonly indexes = new Map<IndexName, GroupIndex<IndexKey>>();
  /** Built at the first search, so that loading stays linear. */
  private edgeTree: RBush<TreeItem> | undefined;
  private readonly edgeItems = new Map<EdgeId, TreeItem>();
  private boxTree: RBush<TreeItem> | undefined;
  private readonly boxItems = new Map<BoxId, TreeItem>();

  /** Fills a table from a trusted source. Nodes and edges only before the first search of edges, boxes likewise. */
  load<T extends TableName>(table: T, rows: Iterable<Tables[T]>): void {
    const searched = table === 'box' ? this.boxTree : EDGES.has(table) ? this.edgeTree : undefined;
    invariant(searched === undefined, 'load comes before the first search');
    const stored = this.table(table);
    for (const row of rows) {
      invariant(!stored.has(row.id), `${table} ${row.id} is there already`);
      this.insert(table, row);
    }
  }

  /** An independent copy that shares the rows, which are never written to. Costs the plan. */
  clone(): PlanDocument {
    const copy = new PlanDocument();
    for (const table of TABLE_NAMES) copy.load(table, this.all(table));
    return copy;
  }

  get<T extends TableName>(table: T, id: number): Tables[T] | undefined {
    return this.table(table).get(id);
  }

  all<T extends TableName>(table: T): IterableIterator<Tables[T]> {
    return this.table(table).values();
  }

  count(table: TableName): number {
    return this.table(table).size;
  }

  edgesAtNode(node: NodeId): readonly EdgeId[] {
    return this.index('edgesAtNode').get(node);
  }

  edgesOfFace(face: FaceId): readonly EdgeId[] {
    return this.index('edgesOfFace').get(face);
  }

  edgesInBox(box: Box2D): readonly EdgeId[] {
    return this.edges().search(box).map(idOf);
  }

  cellsOfGrid(grid: GridId): readonly CellId[] {
    return this.index('cellsOfGrid').get(grid);
  }

  gridsOfGrid(grid: GridId | null): readonly GridId[] {
    return this.index('gridsOfGrid').get(grid);
  }

  cellByCode(code: string): CellId | undefined {
    return this.index('cellByCode').get(code)[0];
  }

  gridByCode(code: string): GridId | undefined {
    return this.index('gridByCode').get(code)[0];
  }

  boxByCode(code: string): readonly BoxId[] {
    return this.index('boxByCode').get(code);
  }

  boxesInBox(box: Box2D): readonly BoxId[] {
    return this.boxes().search(box).map(idOf);
  }

  bindingsOfBox(box: BoxId): readonly number[] {
    return this.index('bindingsOfBox').get(box);
  }

  bindingsOfCell(cell: CellId): readonly number[] {
    return this.index('bindingsOfCell').get(cell);
  }

  claimsOfCell(cell: CellId): readonly number[] {
    return this.index('claimsOfCell').get(cell);
  }

  locksOf(subject: GridId | CellId | null): readonly number[] {
    return this.index('locksOf').get(subject);
  }

  /** Applies an edit. The rows it replaces and removes must be there and the added ids must be free. */
  apply(change: ChangeSet): void {
    for (const table of TABLE_NAMES) {
      const rows = change[table] as TableChange<AnyRecord> | undefined;
      if (rows === undefined) continue;
      const stored = this.table(table);
      for (const row of rows.removed)
        invariant(stored.has(row.id), `${table} ${row.id} to remove is missing`);
      for (const [, after] of rows.updated) {
        invariant(stored.has(after.id), `${table} ${after.id} to update is missing`);
      }
      for (const row of rows.added) invariant(!stored.has(row.id), `${table} ${row.id} exists already`);
    }
    for (const table of TABLE_NAMES) {
      const rows = change[table] as TableChange<AnyRecord> | undefined;
      if (rows === undefined) continue;
      for (const row of rows.removed) this.remove(table, row.id);
      for (const [, after] of rows.updated) {
        this.remove(table, after.id);
        this.insert(table, after);
      }
      for (const row of rows.added) this.insert(table, row);
    }
    this.followNodes(change);
    this.followEdges(change);
    this.followBoxes(change);
  }

  private table<T extends TableName>(table: T): Map<number, Tables[T]> {
    return present(this.rows.get(table), table) as Map<number, Tables[T]>;
  }

  private index(name: IndexName): GroupIndex<IndexKey> {
    let index = this.indexes.get(name);
    if (index === undefined) this.indexes.set(name, (index = new GroupIndex()));
    return index;
  }

  private insert<T extends TableName>(table: T, row: Tables[T]): void {
    this.table(table).set(row.id, row);
    forEachKey(table, row, (index, key) => this.index(index).add(key, row.id));
  }

  private remove(table: TableName, id: number): void {
    const row = present(this.table(table).get(id), `${table} ${id}`);
    this.table(table).delete(id);
    forEachKey(table, row, (index, key) => this.index(index).remove(key, id));
  }

  private edges(): RBush<TreeItem> {
    if (this.edgeTree === undefined) {
      this.edgeTree = new RBush<TreeItem>();
      for (const edge of this.all('edge'))
        this.edgeItems.set(edge.id, { ...edgeBounds(this, edge), id: edge.id });
      this.edgeTree.load([...this.edgeItems.values()]);
    }
    return this.edgeTree;
  }

  private boxes(): RBush<TreeItem> {
    if (this.boxTree === undefined) {
      this.boxTree = new RBush<TreeItem>();
      for (const box of this.all('box')) {
        if (box.x === null || box.y === null) continue;
        this.boxItems.set(box.id, { minX: box.x, minY: box.y, maxX: box.x, maxY: box.y, id: box.id });
      }
      this.boxTree.load([...this.boxItems.values()]);
    }
    return this.boxTree;
  }

  private followNodes(change: ChangeSet): void {
    for (const [, node] of change.node?.updated ?? []) {
      for (const edge of this.edgesAtNode(node.id)) this.reindexEdge(edge);
    }
  }

  private followEdges(change: ChangeSet): void {
    for (const edge of change.edge?.removed ?? []) this.reindexEdge(edge.id);
    for (const [, edge] of change.edge?.updated ?? []) this.reindexEdge(edge.id);
    for (const edge of change.edge?.added ?? []) this.reindexEdge(edge.id);
  }

  private reindexEdge(id: EdgeId): void {
    if (this.edgeTree === undefined) return;
    const old = this.edgeItems.get(id);
    const edge = this.get('edge', id);
    const bounds = edge && edgeBounds(this, edge);
    // Most edges that an edit touches only change a face beside them.
    if (old !== undefined && bounds !== undefined && sameBox(old, bounds)) return;
    if (old !== undefined) {
      this.edgeTree.remove(old);
      this.edgeItems.delete(id);
    }
    if (bounds === undefined) return;
    const item = { ...bounds, id };
    this.edgeItems.set(id, item);
    this.edgeTree.insert(item);
  }

  private followBoxes(change: ChangeSet): void {
    if (this.boxTree === undefined || change.box === undefined) return;
    const { added, updated, removed } = change.box;
    for (const { id } of [...removed, ...updated.map(([before]) => before)]) {
      const old = this.boxItems.get(id);
      if (old !== undefined) this.boxTree.remove(old);
      this.boxItems.delete(id);
    }
    for (const { id, x, y } of [...updated.map(([, after]) => after), ...added]) {
      if (x === null || y === null) continue;
      const item = { minX: x, minY: y, maxX: x, maxY: y, id };
      this.boxItems.set(id, item);
      this.boxTree.insert(item);
    }
  }
}

/** Tables that the search tree of edges is built from. */
const EDGES: ReadonlySet<TableName> = new Set(['node', 'edge']);

function sameBox(a: Box2D, b: Box2D): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}

function idOf(item: TreeItem): number {
  return item.id;
}
