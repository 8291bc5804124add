import type { ChangeSet, TableChange } from '../document/changeSet';
import { TABLE_NAMES, type AnyRecord, type TableName } from '../document/tables';
import type { PlanView } from '../document/view';
import { endsOf, groundChange, piecesOf, type GroundChange, type Piece } from './groundChange';
import { referencesOf, rowKey } from './references';
import { UnionFind } from './unionFind';

/** A row that one side added (no before), removed (no after) or changed. */
export interface RowChange {
  readonly table: TableName;
  readonly id: number;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}

/**
 * What one side did since the base: ground piece by piece, rows, and which of it belongs together. An `atom` is a
 * smallest part that can be taken or left without the rest: the base with any of the atoms is a sound plan.
 */
export interface Side {
  readonly ground: GroundChange;
  readonly rows: ReadonlyMap<string, RowChange>;
  /** Atom of an element: `piece key` for ground, `table/id` for rows; undefined for what was not touched. */
  atomOf(element: string): string | undefined;
}

export function pieceKey(key: string): string {
  return `piece ${key}`;
}

/** `pieces`: of all boundaries that either side touched, in the base and on this side. Costs the change. */
export function readSide(
  base: PlanView,
  view: PlanView,
  change: ChangeSet,
  edges: { readonly old: Iterable<number>; readonly fresh: Iterable<number> },
): Side {
  const ground = groundChange(piecesOf(base, edges.old), piecesOf(view, edges.fresh));
  const rows = rowChanges(change);
  const sets = new UnionFind();
  for (const key of rows.keys()) sets.add(key);
  const faces = new Map<number, string[]>();
  const corners = new Map<string, string>();
  const take = (element: string, pieces: readonly Piece[], moved: boolean): void => {
    sets.add(element);
    for (const face of new Set(pieces.flatMap(({ left, right }) => [left, right]))) {
      const known = faces.get(face);
      if (known === undefined) faces.set(face, [element]);
      else known.push(element);
      const row = rowKey('cell', face);
      if (!cameOrWent(rows.get(row))) continue;
      sets.join(element, row);
    }
    if (!moved) return;
    for (const corner of new Set(pieces.flatMap((piece) => endsOf(piece)))) {
      const other = corners.get(corner);
      if (other === undefined) corners.set(corner, element);
      else sets.join(element, other);
    }
  };
  for (const [key, piece] of ground.removed) take(pieceKey(key), [piece], true);
  for (const [key, piece] of ground.added) take(pieceKey(key), [piece], true);
  for (const [key, { before, after }] of ground.refined) {
    take(pieceKey(key), [before, ...after], true);
    for (const piece of after) sets.join(pieceKey(key), pieceKey(piece.key));
  }
  const isNews = (face: number): boolean => cameOrWent(rows.get(rowKey('cell', face)));
  for (const [key, { before, after }] of ground.relabelled) {
    // A side whose new name is that of a cell which came or went hangs on that cell; any other on the line beside it.
    const hangsOnCell = (['left', 'right'] as const).every(
      (side) => before[side] === after[side] || isNews(before[side]) || isNews(after[side]),
    );
    take(pieceKey(key), [before, after], !hangsOnCell);
  }
  tieRows(base, view, rows, faces, sets);
  return { ground, rows, atomOf: (element) => sets.find(element) };
}

function cameOrWent(row: RowChange | undefined): boolean {
  return row !== undefined && (row.before === undefined || row.after === undefined);
}

function rowChanges(change: ChangeSet): Map<string, RowChange> {
  const rows = new Map<string, RowChange>();
  for (const table of TABLE_NAMES) {
    if (table === 'node' || table === 'edge') continue;
    const found = change[table] as TableChange<AnyRecord> | undefined;
    const note = (id: number, before?: AnyRecord, after?: AnyRecord): void =>
      void rows.set(rowKey(table, id), { table, id, before, after });
    for (const row of found?.added ?? []) note(row.id, undefined, row);
    for (const row of found?.removed ?? []) note(row.id, row);
    for (const [before, after] of found?.updated ?? []) note(after.id, before, after);
  }
  return rows;
}

/** Rows belong to the rows that they name and that came or went with them; lineage to what it tells of. */
function tieRows(
  base: PlanView,
  view: PlanView,
  rows: ReadonlyMap<string, RowChange>,
  faces: ReadonlyMap<number, readonly string[]>,
  sets: UnionFind,
): void {
  for (const [key, { table, before, after }] of rows) {
    for (const row of [before, after]) {
      if (row === undefined) continue;
      for (const other of referencesOf(table, row as never)) {
        if (cameOrWent(rows.get(other))) sets.join(key, other);
      }
      if (table !== 'lineage' || !('from' in row) || !('op' in row)) continue;
      for (const code of [row.from, row.to]) {
        if (code === null) continue;
        const cell = base.cellByCode(code) ?? view.cellByCode(code);
        const grid = base.gridByCode(code) ?? view.gridByCode(code);
        const named = cell === undefined ? rowKey('grid', grid ?? 0) : rowKey('cell', cell);
        if (rows.has(named)) sets.join(key, named);
        else for (const element of faces.get(cell ?? Number.NaN) ?? []) sets.join(key, element);
      }
    }
  }
}
