import type { EdgeId } from '../base/ids';
import type { ChangeSet } from '../document/changeSet';
import { rowOf, type PlanView } from '../document/view';
import { pointToSegment } from '../geometry/pointToSegment';
import { edgeLine } from '../topology/read/rings';

/** One straight piece of boundary from its smaller end (x, then y) to the other, with the faces beside it. */
export interface Piece {
  readonly key: string;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly left: number;
  readonly right: number;
}

/** What one side did to the boundaries of the base, piece by piece. */
export interface GroundChange {
  readonly removed: ReadonlyMap<string, Piece>;
  readonly added: ReadonlyMap<string, Piece>;
  /** Same line, other faces. */
  readonly relabelled: ReadonlyMap<string, { readonly before: Piece; readonly after: Piece }>;
  /** Same line within the rounding of a cut's node: the pieces that it became, in order. */
  readonly refined: ReadonlyMap<string, { readonly before: Piece; readonly after: readonly Piece[] }>;
}

/** A cut's node is rounded to the lattice; squared millimetres. */
const ON_LINE = 1;

/** The piece between two places, turned so that equal pieces are equal rows. */
export function pieceOf(ax: number, ay: number, bx: number, by: number, left: number, right: number): Piece {
  if (ax < bx || (ax === bx && ay < by))
    return { key: `${ax},${ay},${bx},${by}`, ax, ay, bx, by, left, right };
  return { key: `${bx},${by},${ax},${ay}`, ax: bx, ay: by, bx: ax, by: ay, left: right, right: left };
}

/** The pieces of edges, by key. Costs their vertices. */
export function piecesOf(view: PlanView, edges: Iterable<EdgeId>): Map<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const id of edges) {
    const edge = rowOf(view, 'edge', id);
    const line = edgeLine(view, edge);
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i], line[i + 1], line[i + 2], line[i + 3]] as [
        number,
        number,
        number,
        number,
      ];
      const piece = pieceOf(ax, ay, bx, by, edge.left, edge.right);
      pieces.set(piece.key, piece);
    }
  }
  return pieces;
}

/** Edges of the state before and of the state after a change that it touches, those at moved nodes included. */
export function touchedEdges(
  before: PlanView,
  after: PlanView,
  { edge, node }: ChangeSet,
): { readonly old: Set<EdgeId>; readonly fresh: Set<EdgeId> } {
  const updated = (edge?.updated ?? []).map(([{ id }]) => id);
  const old = new Set([...updated, ...(edge?.removed ?? []).map(({ id }) => id)]);
  const fresh = new Set([...updated, ...(edge?.added ?? []).map(({ id }) => id)]);
  for (const [was, is] of node?.updated ?? []) {
    if (was.x === is.x && was.y === is.y) continue;
    for (const id of before.edgesAtNode(is.id)) old.add(id);
    for (const id of after.edgesAtNode(is.id)) fresh.add(id);
  }
  for (const id of [...old]) if (after.get('edge', id) !== undefined) fresh.add(id);
  for (const id of [...fresh]) if (before.get('edge', id) !== undefined) old.add(id);
  return { old, fresh };
}

/** Compares the pieces before and after. Costs the pieces. */
export function groundChange(
  old: ReadonlyMap<string, Piece>,
  fresh: ReadonlyMap<string, Piece>,
): GroundChange {
  const removed = new Map<string, Piece>();
  const added = new Map<string, Piece>();
  const relabelled = new Map<string, { before: Piece; after: Piece }>();
  for (const [key, before] of old) {
    const after = fresh.get(key);
    if (after === undefined) removed.set(key, before);
    else if (after.left !== before.left || after.right !== before.right)
      relabelled.set(key, { before, after });
  }
  for (const [key, piece] of fresh) if (!old.has(key)) added.set(key, piece);
  const refined = new Map<string, { before: Piece; after: readonly Piece[] }>();
  const byVertex = vertexIndex(added.values());
  for (const [key, before] of removed) {
    const after = chainAlong(before, byVertex);
    if (after === undefined) continue;
    refined.set(key, { before, after });
    removed.delete(key);
    for (const piece of after) added.delete(piece.key);
  }
  return { removed, added, relabelled, refined };
}

/** Added pieces that lead from one end of a piece to the other along it, in order; undefined when none do. */
function chainAlong(before: Piece, byVertex: ReadonlyMap<string, readonly Piece[]>): Piece[] | undefined {
  const chain: Piece[] = [];
  let [x, y, along] = [before.ax, before.ay, 0];
  while (x !== before.bx || y !== before.by) {
    const next = (byVertex.get(`${x},${y}`) ?? []).flatMap((piece) => {
      const [ox, oy] = piece.ax === x && piece.ay === y ? [piece.bx, piece.by] : [piece.ax, piece.ay];
      const { t, squaredDistance } = pointToSegment(ox, oy, before.ax, before.ay, before.bx, before.by);
      return squaredDistance <= ON_LINE && t > along ? [{ piece, ox, oy, t }] : [];
    });
    const [step] = next.sort((a, b) => a.t - b.t);
    if (step === undefined) return undefined;
    chain.push(step.piece);
    [x, y, along] = [step.ox, step.oy, step.t];
  }
  return chain.length > 1 ? chain : undefined;
}

function vertexIndex(pieces: Iterable<Piece>): Map<string, Piece[]> {
  const index = new Map<string, Piece[]>();
  for (const piece of pieces) {
    for (const key of endsOf(piece)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [piece]);
      else known.push(piece);
    }
  }
  return index;
}

export function endsOf({ ax, ay, bx, by }: Piece): readonly [string, string] {
  return [`${ax},${ay}`, `${bx},${by}`];
}

/** A piece of a refined one with its faces named as the whole has them. */
export function turnedLike(whole: Piece, piece: Piece): Piece {
  const along = (piece.bx - piece.ax) * (whole.bx - whole.ax) + (piece.by - piece.ay) * (whole.by - whole.ay);
  return along >= 0 ? piece : { ...piece, left: piece.right, right: piece.left };
}

export function middle({ ax, ay, bx, by }: Piece): { x: number; y: number } {
  return { x: Math.round((ax + bx) / 2), y: Math.round((ay + by) / 2) };
}
