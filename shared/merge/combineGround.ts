import type { GroundChange, Piece } from './groundChange';
import { pieceOf, turnedLike } from './groundChange';

/** Faces on one side of a piece as base, mine and theirs name it; absent where they have no such piece. */
export interface Label {
  readonly base?: number | undefined;
  readonly mine?: number | undefined;
  readonly theirs?: number | undefined;
}

/** A piece of the merged ground with what everybody says of its sides. */
export interface MergedPiece {
  readonly piece: Piece;
  readonly left: Label;
  readonly right: Label;
  /** The base piece that it lies on; a new one has none. */
  readonly whole?: string | undefined;
}

type Keep = (element: string) => boolean;

/** The part of a ground change whose atoms are kept. */
export function keptGround(ground: GroundChange, keep: Keep): GroundChange {
  const only = <V>(pieces: ReadonlyMap<string, V>): Map<string, V> =>
    new Map([...pieces].filter(([key]) => keep(`piece ${key}`)));
  return {
    removed: only(ground.removed),
    added: only(ground.added),
    relabelled: only(ground.relabelled),
    refined: only(ground.refined),
  };
}

/**
 * The pieces of all touched boundaries after both changes. A piece that one side moved is there as that side has it;
 * nodes that both set on one piece are all kept, in order along it.
 */
export function combineGround(
  base: ReadonlyMap<string, Piece>,
  mine: GroundChange,
  theirs: GroundChange,
): Map<string, MergedPiece> {
  const merged = new Map<string, MergedPiece>();
  for (const [key, whole] of base) {
    if (mine.removed.has(key) || theirs.removed.has(key)) continue;
    for (const piece of dividedBy(whole, mine, theirs)) merged.set(piece.piece.key, piece);
  }
  for (const [name, side] of [
    ['mine', mine],
    ['theirs', theirs],
  ] as const) {
    for (const [key, piece] of side.added) {
      const known = merged.get(key);
      merged.set(key, {
        piece,
        left: { ...known?.left, [name]: piece.left },
        right: { ...known?.right, [name]: piece.right },
      });
    }
  }
  return merged;
}

function dividedBy(whole: Piece, mine: GroundChange, theirs: GroundChange): MergedPiece[] {
  const share = (x: number, y: number): number =>
    ((x - whole.ax) * (whole.bx - whole.ax) + (y - whole.ay) * (whole.by - whole.ay)) /
    ((whole.bx - whole.ax) ** 2 + (whole.by - whole.ay) ** 2);
  const stretches = (side: GroundChange) => {
    const pieces = side.refined.get(whole.key)?.after ?? [side.relabelled.get(whole.key)?.after ?? whole];
    return pieces.map((piece) => {
      const [from, to] = [share(piece.ax, piece.ay), share(piece.bx, piece.by)];
      return {
        from: Math.min(from, to),
        to: Math.max(from, to),
        piece: turnedLike(whole, piece),
        raw: piece,
      };
    });
  };
  const [ours, others] = [stretches(mine), stretches(theirs)];
  const corners = new Map<string, readonly [number, number]>();
  for (const { raw } of [...ours, ...others]) {
    corners.set(`${raw.ax},${raw.ay}`, [raw.ax, raw.ay]);
    corners.set(`${raw.bx},${raw.by}`, [raw.bx, raw.by]);
  }
  const ordered = [...corners.values()].sort((a, b) => share(...a) - share(...b));
  return ordered.slice(1).flatMap(([bx, by], at) => {
    const [ax, ay] = ordered[at] ?? [0, 0];
    const middle = (share(ax, ay) + share(bx, by)) / 2;
    const find = (all: typeof ours) =>
      all.find(({ from, to }) => from <= middle && middle <= to)?.piece ?? whole;
    const [m, t] = [find(ours), find(others)];
    const left: Label = { base: whole.left, mine: m.left, theirs: t.left };
    const right: Label = { base: whole.right, mine: m.right, theirs: t.right };
    const piece = pieceOf(ax, ay, bx, by, 0, 0);
    const straight = piece.ax === ax && piece.ay === ay;
    return [{ piece, left: straight ? left : right, right: straight ? right : left, whole: whole.key }];
  });
}

/** What a side of a piece is certainly called; undefined where only one plan has the piece, or they disagree. */
export function certainFace({ base, mine, theirs }: Label): number | undefined {
  if (mine === undefined || theirs === undefined) return undefined;
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : undefined;
}

/** The same, or what the one plan says that has the piece. */
export function likelyFace(label: Label): number {
  return certainFace(label) ?? label.mine ?? label.theirs ?? 0;
}
