import RBush from 'rbush';
import type { AnyRecord } from '../document/tables';
import { segmentsTouch } from '../geometry/segmentCrossing';
import { sameRow } from '../document/sameRow';
import { endsOf, middle, turnedLike, type Piece } from './groundChange';
import { referencesOf, rowKey, uniqueKeyOf } from './references';
import { pieceKey, type RowChange, type Side } from './side';

/** Something that both sides want differently: what it is, and the element of each side that wants it. */
export interface Contest {
  /** Such as `field cell/12/name`, `piece 1,2,3,4`, `cross …`, `gone cell/12`. */
  readonly cause: string;
  readonly mine: string;
  readonly theirs: string;
  /** Lattice millimetres; absent where it has no place of its own. */
  readonly place?: { readonly x: number; readonly y: number };
}

/** Everything contested that the rows and pieces themselves tell, before anything is put together. Costs the changes. */
export function contestedBy(mine: Side, theirs: Side): Contest[] {
  return [
    ...contestedRows(mine, theirs),
    ...missingRows(mine, theirs, false),
    ...missingRows(theirs, mine, true),
    ...contestedKeys(mine, theirs),
    ...contestedPieces(mine, theirs),
    ...crossings(mine, theirs),
  ];
}

/** The same row: a field given two values, changed here and removed there, removed or added by both. */
function contestedRows(mine: Side, theirs: Side): Contest[] {
  const found: Contest[] = [];
  for (const [key, ours] of mine.rows) {
    const other = theirs.rows.get(key);
    if (other === undefined) continue;
    const contest = (cause: string): void => void found.push({ cause, mine: key, theirs: key });
    if (ours.after === undefined || other.after === undefined) contest(`gone ${key}`);
    else if (ours.before === undefined || other.before === undefined) {
      if (!sameRow(ours.after, other.after)) contest(`added ${key}`);
    } else for (const field of contestedFields(ours, other)) contest(`field ${key}/${field}`);
  }
  return found;
}

function contestedFields({ before, after }: RowChange, other: RowChange): string[] {
  const read = (row: AnyRecord | undefined, field: string): unknown =>
    (row as Record<string, unknown>)[field];
  return Object.keys(after ?? {}).filter((field) => {
    const [base, ours, theirs] = [read(before, field), read(after, field), read(other.after, field)];
    return !sameRow(base, ours) && !sameRow(base, theirs) && !sameRow(ours, theirs);
  });
}

/** A row that one side took away and the other still needs: for its rows, or for ground that it changed. */
function missingRows(one: Side, other: Side, swapped: boolean): Contest[] {
  const found: Contest[] = [];
  const contest = (gone: string, needed: string, piece?: Piece): void => {
    const [mine, theirs] = swapped ? [needed, gone] : [gone, needed];
    found.push({
      cause: `gone ${gone}`,
      mine,
      theirs,
      ...(piece === undefined ? {} : { place: middle(piece) }),
    });
  };
  const gone = new Set([...one.rows].filter(([, row]) => row.after === undefined).map(([key]) => key));
  if (gone.size === 0) return found;
  for (const [key, { table, before, after }] of other.rows) {
    if (after === undefined) continue;
    const old = before === undefined ? [] : referencesOf(table, before as never);
    for (const name of referencesOf(table, after as never))
      if (gone.has(name) && !old.includes(name)) contest(name, key);
  }
  const need = (element: string, face: number, piece: Piece): void => {
    const name = rowKey('cell', face);
    if (gone.has(name)) contest(name, element, piece);
  };
  const { added, removed, relabelled, refined } = other.ground;
  for (const pieces of [added, removed])
    for (const [key, piece] of pieces) {
      need(pieceKey(key), piece.left, piece);
      need(pieceKey(key), piece.right, piece);
    }
  const sides = (key: string, before: Piece, after: Piece): void => {
    for (const side of ['left', 'right'] as const) {
      if (before[side] === after[side]) continue;
      need(pieceKey(key), before[side], before);
      need(pieceKey(key), after[side], before);
    }
  };
  for (const [key, { before, after }] of relabelled) sides(key, before, after);
  for (const [key, { before, after }] of refined)
    for (const piece of after) sides(key, before, turnedLike(before, piece));
  return found;
}

/** What there may be one of, given by both in different rows. */
function contestedKeys(mine: Side, theirs: Side): Contest[] {
  const keys = (side: Side): Map<string, string> => {
    const found = new Map<string, string>();
    for (const [key, { table, before, after }] of side.rows)
      for (const row of [before, after]) {
        const unique = row === undefined ? undefined : uniqueKeyOf(table, row as never);
        if (unique !== undefined) found.set(unique, key);
      }
    return found;
  };
  const ours = keys(mine);
  return [...keys(theirs)].flatMap(([unique, other]) => {
    const own = ours.get(unique);
    return own === undefined || own === other ? [] : [{ cause: unique, mine: own, theirs: other }];
  });
}

/** The same piece of the base: drawn elsewhere by both, or by one where the other ends a cut, or given two faces. */
function contestedPieces(mine: Side, theirs: Side): Contest[] {
  const found: Contest[] = [];
  const contest = (key: string, piece: Piece): void =>
    void found.push({
      cause: pieceKey(key),
      mine: pieceKey(key),
      theirs: pieceKey(key),
      place: middle(piece),
    });
  for (const [key, piece] of mine.ground.removed)
    if (theirs.ground.removed.has(key) || theirs.ground.refined.has(key)) contest(key, piece);
  for (const [key, { before }] of mine.ground.refined)
    if (theirs.ground.removed.has(key)) contest(key, before);
  for (const [key, before] of allRelabelled(mine)) {
    const ours = labelsOf(mine, key);
    const others = labelsOf(theirs, key);
    const differ = (side: 'left' | 'right'): boolean =>
      ours[side].some(
        (label) => label !== before[side] && others[side].some((l) => l !== before[side] && l !== label),
      );
    if (others.left.length > 0 && (differ('left') || differ('right'))) contest(key, before);
  }
  return found;
}

function* allRelabelled({ ground }: Side): Generator<[string, Piece]> {
  for (const [key, { before }] of ground.relabelled) yield [key, before];
  for (const [key, { before }] of ground.refined) yield [key, before];
}

/** Every face that a side leaves beside a piece of the base. */
function labelsOf({ ground }: Side, key: string): { left: number[]; right: number[] } {
  const refined = ground.refined.get(key);
  const pieces =
    refined === undefined
      ? [ground.relabelled.get(key)?.after].filter((piece) => piece !== undefined)
      : refined.after.map((piece) => turnedLike(refined.before, piece));
  return { left: pieces.map(({ left }) => left), right: pieces.map(({ right }) => right) };
}

/** New boundaries of the two sides that meet elsewhere than at common ends. */
function crossings(mine: Side, theirs: Side): Contest[] {
  const boxOf = (piece: Piece) => ({
    minX: piece.ax,
    maxX: piece.bx,
    minY: Math.min(piece.ay, piece.by),
    maxY: Math.max(piece.ay, piece.by),
    piece,
  });
  const tree = new RBush<ReturnType<typeof boxOf>>();
  tree.load([...mine.ground.added.values()].map(boxOf));
  const found: Contest[] = [];
  for (const piece of theirs.ground.added.values()) {
    for (const { piece: ours } of tree.search(boxOf(piece))) {
      if (!collide(ours, piece)) continue;
      const cause = `cross ${[ours.key, piece.key].sort().join(' ')}`;
      found.push({ cause, mine: pieceKey(ours.key), theirs: pieceKey(piece.key), place: middle(piece) });
    }
  }
  return found;
}

function collide(a: Piece, b: Piece): boolean {
  if (!segmentsTouch(a.ax, a.ay, a.bx, a.by, b.ax, b.ay, b.bx, b.by)) return false;
  const shared = endsOf(a).filter((corner) => endsOf(b).includes(corner));
  if (shared.length !== 1) return true;
  // Meeting at one end is fine unless they run over each other from there.
  const [corner = ''] = shared;
  const far = ({ ax, ay, bx, by }: Piece): [number, number] =>
    corner === `${ax},${ay}` ? [bx, by] : [ax, ay];
  const [x = 0, y = 0] = corner.split(',').map(Number);
  const [[px, py], [qx, qy]] = [far(a), far(b)];
  const cross = (px - x) * (qy - y) - (py - y) * (qx - x);
  return cross === 0 && (px - x) * (qx - x) + (py - y) * (qy - y) > 0;
}
