import type { BoxId, CellId, EdgeId, FaceId, GridId, NodeId } from '../base/ids';
import { invariant, present } from '../base/invariant';
import type { ChangeSet, TableChange } from './changeSet';
import { edgeBounds } from './edgeBounds';
import { GroupIndex } from './groupIndex';
import { forEachKey, type IndexKey, type IndexName } from './rowKeys';
import { sameRow } from './sameRow';
import { TABLE_NAMES, type AnyRecord, type TableName, type Tables } from './tables';
import type { Box2D, PlanView } from './view';

/**
 * A plan with an edit laid over it. Operations write here; the plan below is never touched. Reading costs
 * what the plan below costs plus the size of the edit.
 */
export class Draft implements PlanView {
  /** Written rows: a record, or null where a row of the base was removed. */
  private readonly written = new Map<TableName, Map<number, AnyRecord | null>>();
  private readonly indexes = new Map<IndexName, GroupIndex<IndexKey>>();
  /** `reshapedBounds` until the next write of an edge or node: a proof asks many times in a row. */
  private reshaped: ReadonlyMap<EdgeId, Box2D> | undefined;

  constructor(private readonly base: PlanView) {}

  get<T extends TableName>(table: T, id: number): Tables[T] | undefined {
    const row = this.written.get(table)?.get(id);
    if (row === undefined) return this.base.get(table, id);
    return row === null ? undefined : (row as Tables[T]);
  }

  *all<T extends TableName>(table: T): IterableIterator<Tables[T]> {
    const written = this.written.get(table);
    for (const row of this.base.all(table)) if (!written?.has(row.id)) yield row;
    for (const row of written?.values() ?? []) if (row !== null) yield row as Tables[T];
  }

  count(table: TableName): number {
    let count = this.base.count(table);
    for (const [id, row] of this.written.get(table) ?? []) {
      count += (row === null ? 0 : 1) - (this.base.get(table, id) === undefined ? 0 : 1);
    }
    return count;
  }

  edgesAtNode(node: NodeId): readonly EdgeId[] {
    return this.overlay('edge', this.base.edgesAtNode(node), 'edgesAtNode', node);
  }

  edgesOfFace(face: FaceId): readonly EdgeId[] {
    return this.overlay('edge', this.base.edgesOfFace(face), 'edgesOfFace', face);
  }

  edgesInBox(box: Box2D): readonly EdgeId[] {
    const written = this.written.get('edge');
    const reshaped = (this.reshaped ??= this.reshapedBounds());
    const found = this.base.edgesInBox(box).filter((id) => !reshaped.has(id) && written?.get(id) !== null);
    for (const [id, bounds] of reshaped) if (meets(bounds, box)) found.push(id);
    return found;
  }

  cellsOfGrid(grid: GridId): readonly CellId[] {
    return this.overlay('cell', this.base.cellsOfGrid(grid), 'cellsOfGrid', grid);
  }

  gridsOfGrid(grid: GridId | null): readonly GridId[] {
    return this.overlay('grid', this.base.gridsOfGrid(grid), 'gridsOfGrid', grid);
  }

  cellByCode(code: string): CellId | undefined {
    const found = this.base.cellByCode(code);
    return this.overlay('cell', found === undefined ? [] : [found], 'cellByCode', code)[0];
  }

  gridByCode(code: string): GridId | undefined {
    const found = this.base.gridByCode(code);
    return this.overlay('grid', found === undefined ? [] : [found], 'gridByCode', code)[0];
  }

  boxByCode(code: string): readonly BoxId[] {
    return this.overlay('box', this.base.boxByCode(code), 'boxByCode', code);
  }

  boxesInBox(box: Box2D): readonly BoxId[] {
    const written = this.written.get('box');
    const found = this.base.boxesInBox(box).filter((id) => !written?.has(id));
    for (const row of (written as Map<number, Tables['box'] | null> | undefined)?.values() ?? []) {
      if (row === null || row.x === null || row.y === null) continue;
      if (meets({ minX: row.x, minY: row.y, maxX: row.x, maxY: row.y }, box)) found.push(row.id);
    }
    return found;
  }

  bindingsOfBox(box: BoxId): readonly number[] {
    return this.overlay('binding', this.base.bindingsOfBox(box), 'bindingsOfBox', box);
  }

  bindingsOfCell(cell: CellId): readonly number[] {
    return this.overlay('binding', this.base.bindingsOfCell(cell), 'bindingsOfCell', cell);
  }

  claimsOfCell(cell: CellId): readonly number[] {
    return this.overlay('claim', this.base.claimsOfCell(cell), 'claimsOfCell', cell);
  }

  locksOf(subject: GridId | CellId | null): readonly number[] {
    return this.overlay('lock', this.base.locksOf(subject), 'locksOf', subject);
  }

  /** Adds a row whose id is free. */
  add<T extends TableName>(table: T, row: Tables[T]): void {
    invariant(this.get(table, row.id) === undefined, `${table} ${row.id} exists already`);
    this.write(table, row.id, row);
  }

  /** Replaces the row with the same id, which must be there. */
  put<T extends TableName>(table: T, row: Tables[T]): void {
    invariant(this.get(table, row.id) !== undefined, `${table} ${row.id} is missing`);
    this.write(table, row.id, row);
  }

  /** Removes a row, which must be there. */
  remove(table: TableName, id: number): void {
    invariant(this.get(table, id) !== undefined, `${table} ${id} is missing`);
    this.write(table, id, null);
  }

  /** The edit so far: rows that differ from the base, each list by id. Rows written back equal are left out. */
  changes(): ChangeSet {
    const change: Record<string, TableChange<AnyRecord>> = {};
    for (const table of TABLE_NAMES) {
      const written = this.written.get(table);
      if (written === undefined) continue;
      const added: AnyRecord[] = [];
      const updated: [AnyRecord, AnyRecord][] = [];
      const removed: AnyRecord[] = [];
      for (const id of [...written.keys()].sort((a, b) => a - b)) {
        const after = written.get(id) ?? null;
        const before = this.base.get(table, id);
        if (before === undefined && after !== null) added.push(after);
        else if (before !== undefined && after === null) removed.push(before);
        else if (before !== undefined && after !== null && !sameRow(before, after))
          updated.push([before, after]);
      }
      if (added.length + updated.length + removed.length > 0) change[table] = { added, updated, removed };
    }
    return change;
  }

  private write(table: TableName, id: number, row: AnyRecord | null): void {
    let written = this.written.get(table);
    if (written === undefined) this.written.set(table, (written = new Map<number, AnyRecord | null>()));
    if (table === 'edge' || table === 'node') this.reshaped = undefined;
    const old = written.get(id);
    if (old) forEachKey(table, old, (index, key) => this.index(index).remove(key, id));
    written.set(id, row);
    if (row) forEachKey(table, row, (index, key) => this.index(index).add(key, id));
  }

  /** Edges that were written or whose nodes were, with their bounds. */
  private reshapedBounds(): ReadonlyMap<EdgeId, Box2D> {
    const touched = new Set<EdgeId>();
    for (const [id, row] of this.written.get('edge') ?? []) if (row !== null) touched.add(id);
    for (const node of this.written.get('node')?.keys() ?? [])
      for (const edge of this.edgesAtNode(node)) touched.add(edge);
    const bounds = new Map<EdgeId, Box2D>();
    for (const id of touched) bounds.set(id, edgeBounds(this, present(this.get('edge', id), `edge ${id}`)));
    return bounds;
  }

  private index(name: IndexName): GroupIndex<IndexKey> {
    let index = this.indexes.get(name);
    if (index === undefined) this.indexes.set(name, (index = new GroupIndex()));
    return index;
  }

  private overlay(
    table: TableName,
    base: readonly number[],
    index: IndexName,
    key: IndexKey,
  ): readonly number[] {
    const written = this.written.get(table);
    if (written === undefined) return base;
    const own = this.indexes.get(index)?.get(key) ?? [];
    return [...base.filter((id) => !written.has(id)), ...own];
  }
}

export function createDraft(view: PlanView): Draft {
  return new Draft(view);
}

function meets(a: Box2D, b: Box2D): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}
