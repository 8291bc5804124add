import type { BoxId, CellId, EdgeId, FaceId, GridId, NodeId } from '../base/ids';
import { InvariantError } from '../base/invariant';
import type { ChangeSet, TableChange } from './changeSet';
import { edgeBounds, sameLine } from './edgeBounds';
import { placeIn } from './groupIndex';
import type { EdgeRecord } from './records/graph';
import { RectangleIndex } from './rectangleIndex';
import { followKeys, groupOf, type IndexKey, type IndexName, type KeyedRows } from './rowKeys';
import { sameRow } from './sameRow';
import { TABLE_NAMES, type AnyRecord, type TableName, type Tables } from './tables';
import { rowOf, type Box2D, type PlanView } from './view';

/**
 * A plan with an edit laid over it. Operations write here; the plan below is never touched. Reading costs
 * what the plan below costs plus the size of the edit.
 */
export class Draft implements PlanView {
  /** Written rows: a record, or null where a row of the base was removed. */
  private readonly written = new Map<TableName, Map<number, AnyRecord | null>>();
  /** Rows by key where they are others than below. A group is never written to: whoever walks along it may edit. */
  private readonly groups = new Map<IndexName, Map<IndexKey, readonly number[]>>();
  private readonly keyed: KeyedRows = {
    enter: (index, key, id) => {
      const group = groupOf(this, index, key);
      this.groupsOf(index).set(key, group.toSpliced(placeIn(group, id), 0, id));
    },
    leave: (index, key, id) => {
      const group = groupOf(this, index, key);
      this.groupsOf(index).set(key, group.toSpliced(placeIn(group, id), 1));
    },
  };
  /** Where the edges lie whose lines were written or whose nodes were, but for those still to be looked at again. */
  private readonly reshaped = new RectangleIndex();
  private readonly unplaced = new Set<EdgeId>();

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
    return this.groups.get('edgesAtNode')?.get(node) ?? this.base.edgesAtNode(node);
  }

  edgesOfFace(face: FaceId): readonly EdgeId[] {
    return this.groups.get('edgesOfFace')?.get(face) ?? this.base.edgesOfFace(face);
  }

  edgesInBox(box: Box2D): readonly EdgeId[] {
    const found = this.base.edgesInBox(box);
    if (!this.written.has('edge') && !this.written.has('node')) return found;
    this.placeEdges();
    const written = this.written.get('edge');
    const untouched = found.filter((id) => !this.reshaped.has(id) && written?.get(id) !== null);
    return [...untouched, ...this.reshaped.search(box)].sort((a, b) => a - b);
  }

  cellsOfGrid(grid: GridId): readonly CellId[] {
    return this.groups.get('cellsOfGrid')?.get(grid) ?? this.base.cellsOfGrid(grid);
  }

  gridsOfGrid(grid: GridId | null): readonly GridId[] {
    return this.groups.get('gridsOfGrid')?.get(grid) ?? this.base.gridsOfGrid(grid);
  }

  cellByCode(code: string): CellId | undefined {
    const group = this.groups.get('cellByCode')?.get(code);
    return group === undefined ? this.base.cellByCode(code) : group[0];
  }

  gridByCode(code: string): GridId | undefined {
    const group = this.groups.get('gridByCode')?.get(code);
    return group === undefined ? this.base.gridByCode(code) : group[0];
  }

  boxByCode(code: string): readonly BoxId[] {
    return this.groups.get('boxByCode')?.get(code) ?? this.base.boxByCode(code);
  }

  boxesInBox(box: Box2D): readonly BoxId[] {
    const written = this.written.get('box');
    const found = this.base.boxesInBox(box).filter((id) => !written?.has(id));
    for (const row of (written as Map<number, Tables['box'] | null> | undefined)?.values() ?? []) {
      if (row === null || row.x === null || row.y === null) continue;
      if (meets({ minX: row.x, minY: row.y, maxX: row.x, maxY: row.y }, box)) found.push(row.id);
    }
    return found.sort((a, b) => a - b);
  }

  bindingsOfBox(box: BoxId): readonly number[] {
    return this.groups.get('bindingsOfBox')?.get(box) ?? this.base.bindingsOfBox(box);
  }

  bindingsOfCell(cell: CellId): readonly number[] {
    return this.groups.get('bindingsOfCell')?.get(cell) ?? this.base.bindingsOfCell(cell);
  }

  claimsOfCell(cell: CellId): readonly number[] {
    return this.groups.get('claimsOfCell')?.get(cell) ?? this.base.claimsOfCell(cell);
  }

  locksOf(subject: GridId | CellId | null): readonly number[] {
    return this.groups.get('locksOf')?.get(subject) ?? this.base.locksOf(subject);
  }

  /** Adds a row whose id is free. */
  add<T extends TableName>(table: T, row: Tables[T]): void {
    if (this.get(table, row.id) !== undefined) throw new InvariantError(`${table} ${row.id} exists already`);
    this.write(table, row.id, undefined, row);
  }

  /** Replaces the row with the same id, which must be there. */
  put<T extends TableName>(table: T, row: Tables[T]): void {
    this.write(table, row.id, rowOf(this, table, row.id), row);
  }

  /** Removes a row, which must be there. */
  remove(table: TableName, id: number): void {
    this.write(table, id, rowOf(this, table, id), undefined);
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

  private write<T extends TableName>(
    table: T,
    id: number,
    before: Tables[T] | undefined,
    after: Tables[T] | undefined,
  ): void {
    let written = this.written.get(table);
    if (written === undefined) this.written.set(table, (written = new Map<number, AnyRecord | null>()));
    written.set(id, after ?? null);
    followKeys(table, before, after, this.keyed);
    if (table === 'edge') {
      const [was, is] = [before as EdgeRecord | undefined, after as EdgeRecord | undefined];
      if (was === undefined || is === undefined || !sameLine(was, is)) this.unplaced.add(id);
    } else if (table === 'node') for (const edge of this.edgesAtNode(id)) this.unplaced.add(edge);
  }

  /** Finds out where the edges lie that were written since it was last asked. */
  private placeEdges(): void {
    for (const id of this.unplaced) {
      const edge = this.get('edge', id);
      if (edge === undefined) this.reshaped.remove(id);
      else this.reshaped.put(id, edgeBounds(this, edge));
    }
    this.unplaced.clear();
  }

  private groupsOf(index: IndexName): Map<IndexKey, readonly number[]> {
    let groups = this.groups.get(index);
    if (groups === undefined) this.groups.set(index, (groups = new Map<IndexKey, readonly number[]>()));
    return groups;
  }
}

export function createDraft(view: PlanView): Draft {
  return new Draft(view);
}

function meets(a: Box2D, b: Box2D): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}
