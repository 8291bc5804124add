import type { BoxId, CellId, EdgeId, FaceId, GridId, NodeId } from '../base/ids';
import { invariant, InvariantError, present } from '../base/invariant';
import type { ChangeSet, TableChange } from './changeSet';
import { edgeBounds, sameLine } from './edgeBounds';
import { GroupIndex } from './groupIndex';
import { NumberTable } from './numberTable';
import { RectangleIndex } from './rectangleIndex';
import { followKeys, type IndexName, type KeyedRows } from './rowKeys';
import { TABLE_NAMES, type AnyRecord, type TableName, type Tables } from './tables';
import type { EdgeRecord } from './records/graph';
import type { BoxRecord } from './records/network';
import { rowOf, type Box2D, type PlanView } from './view';

/**
 * The committed state of a plan in memory: rows by id, look-ups by key, and edges and boxes by place. Changed only
 * by `apply`, whose cost follows the change, not the plan.
 */
export class PlanDocument implements PlanView {
  private readonly rows = new Map<TableName, NumberTable<AnyRecord>>(
    TABLE_NAMES.map((table) => [table, new NumberTable()]),
  );
  private readonly indexes = new Map<IndexName, GroupIndex>();
  private readonly keyed: KeyedRows = {
    enter: (index, key, id) => this.index(index).add(key, id),
    leave: (index, key, id) => this.index(index).remove(key, id),
  };
  /** Made at the first search, when all rows are there. */
  private edgePlaces: RectangleIndex | undefined;
  private boxPlaces: RectangleIndex | undefined;

  /** Fills a table from a trusted source. Nodes and edges only before the first search of edges, boxes likewise. */
  load<T extends TableName>(table: T, rows: Iterable<Tables[T]>): void {
    const searched = table === 'box' ? this.boxPlaces : EDGES.has(table) ? this.edgePlaces : undefined;
    invariant(searched === undefined, 'load comes before the first search');
    const stored = this.table(table);
    for (const row of rows) {
      if (stored.get(row.id) !== undefined) throw wrongRow(table, row.id, 'is there already');
      stored.set(row.id, row);
      followKeys(table, undefined, row, this.keyed);
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
    return this.edges().search(box);
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
    return this.boxes().search(box);
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
      for (const { id } of rows.removed)
        if (stored.get(id) === undefined) throw wrongRow(table, id, 'to remove is missing');
      for (const [, { id }] of rows.updated)
        if (stored.get(id) === undefined) throw wrongRow(table, id, 'to update is missing');
      for (const { id } of rows.added)
        if (stored.get(id) !== undefined) throw wrongRow(table, id, 'exists already');
    }
    for (const table of TABLE_NAMES) {
      const rows = change[table] as TableChange<AnyRecord> | undefined;
      if (rows === undefined) continue;
      for (const { id } of rows.removed) this.replace(table, id, undefined);
      for (const [, after] of rows.updated) this.replace(table, after.id, after);
      for (const row of rows.added) this.replace(table, row.id, row);
    }
    this.followEdges(change);
    this.followBoxes(change);
  }

  private table<T extends TableName>(table: T): NumberTable<Tables[T]> {
    return present(this.rows.get(table), table) as NumberTable<Tables[T]>;
  }

  private index(name: IndexName): GroupIndex {
    let index = this.indexes.get(name);
    if (index === undefined) this.indexes.set(name, (index = new GroupIndex()));
    return index;
  }

  private replace<T extends TableName>(table: T, id: number, after: Tables[T] | undefined): void {
    const stored = this.table(table);
    const before = stored.get(id);
    if (after === undefined) stored.delete(id);
    else stored.set(id, after);
    followKeys(table, before, after, this.keyed);
  }

  private edges(): RectangleIndex {
    if (this.edgePlaces === undefined) {
      this.edgePlaces = new RectangleIndex(new NumberTable());
      for (const edge of this.all('edge')) this.edgePlaces.put(edge.id, edgeBounds(this, edge));
    }
    return this.edgePlaces;
  }

  private boxes(): RectangleIndex {
    if (this.boxPlaces === undefined) {
      this.boxPlaces = new RectangleIndex(new NumberTable());
      for (const box of this.all('box')) placeBox(this.boxPlaces, box);
    }
    return this.boxPlaces;
  }

  private followEdges({ node, edge }: ChangeSet): void {
    const places = this.edgePlaces;
    if (places === undefined) return;
    const place = (row: EdgeRecord): void => places.put(row.id, edgeBounds(this, row));
    for (const [, { id }] of node?.updated ?? []) {
      for (const at of this.edgesAtNode(id)) place(rowOf(this, 'edge', at));
    }
    for (const { id } of edge?.removed ?? []) places.remove(id);
    for (const [before, after] of edge?.updated ?? []) if (!sameLine(before, after)) place(after);
    for (const row of edge?.added ?? []) place(row);
  }

  private followBoxes({ box }: ChangeSet): void {
    const places = this.boxPlaces;
    if (places === undefined || box === undefined) return;
    for (const { id } of box.removed) places.remove(id);
    for (const [, after] of box.updated) placeBox(places, after);
    for (const row of box.added) placeBox(places, row);
  }
}

/** Tables that tell where edges lie. */
const EDGES: ReadonlySet<TableName> = new Set(['node', 'edge']);

function placeBox(places: RectangleIndex, { id, x, y }: BoxRecord): void {
  if (x === null || y === null) places.remove(id);
  else places.put(id, { minX: x, minY: y, maxX: x, maxY: y });
}

function wrongRow(table: TableName, id: number, what: string): InvariantError {
  return new InvariantError(`${table} ${id} ${what}`);
}
