import type { FaceId } from '../../base/ids';
import type { EdgeCut, NodedLines } from './noding';
import type { LinePoint } from './selfNoding';
import { coordinateKey } from './coordinateKey';

/** A piece of a drawn line between two nodes-to-be, inside one face: a new edge in the making. */
export interface Chain {
  readonly face: FaceId;
  /** x0, y0 … both ends included. */
  readonly line: readonly number[];
}

/**
 * Cuts noded lines into the pieces that would become edges: pieces along existing edges are left out, and
 * so are pieces that end in the open (a line that starts or ends inside a face), which are returned apart.
 */
export function chainsOf(
  noded: NodedLines,
  faceUnder: (x: number, y: number) => FaceId,
): { chains: Chain[]; dangling: Chain[] } {
  const existing = segmentsAlong(noded);
  const pieces: LinePoint[][] = [];
  for (const line of noded.lines) addPieces(line, existing, pieces);
  const { kept, loose } = dropDangling(withoutRepeats(pieces).map(coordinatesOf), noded);
  const inFace = (line: readonly number[]): Chain => {
    const [ax, ay, bx, by] = line as [number, number, number, number];
    return { face: faceUnder((ax + bx) / 2, (ay + by) / 2), line };
  };
  return { chains: kept.map(inFace), dangling: loose.map(inFace) };
}

/** Pieces that are drawn twice, in whatever direction, are one. */
function withoutRepeats(pieces: LinePoint[][]): LinePoint[][] {
  if (pieces.length < 2) return pieces;
  const seen = new Set<string>();
  return pieces.filter((points) => {
    const keys = points.map(({ x, y }) => coordinateKey(x, y));
    const key = keys.join(' ');
    if (seen.has(key)) return false;
    seen.add(key).add(keys.reverse().join(' '));
    return true;
  });
}

function coordinatesOf(points: readonly LinePoint[]): number[] {
  const line: number[] = [];
  for (const { x, y } of points) line.push(x, y);
  return line;
}

/** Adds the stretches of a line from node to node that do not run along an edge. */
function addPieces(line: readonly LinePoint[], existing: ReadonlySet<string>, pieces: LinePoint[][]): void {
  let piece: LinePoint[] = [];
  const close = (): void => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  line.forEach((point, at) => {
    const before = line[at - 1];
    if (
      before !== undefined &&
      existing.size > 0 &&
      existing.has(segmentKey(before.x, before.y, point.x, point.y))
    )
      close();
    piece.push(point);
    if (point.node && piece.length > 1) {
      close();
      piece.push(point);
    }
  });
  close();
}

/** Sets lines apart, again and again, that have an end which nothing else meets. */
function dropDangling(
  lines: readonly number[][],
  noded: NodedLines,
): { kept: readonly number[][]; loose: readonly number[][] } {
  const onEdge = new Set<string>();
  for (const cuts of noded.cuts.values()) for (const { x, y } of cuts) onEdge.add(coordinateKey(x, y));
  const loose: number[][] = [];
  let kept = lines.map((line) => ({ line, ends: endKeys(line) }));
  for (;;) {
    const meetings = new Map<string, number>();
    for (const { ends } of kept) for (const end of ends) meetings.set(end, (meetings.get(end) ?? 0) + 1);
    const held: typeof kept = [];
    for (const chain of kept) {
      if (chain.ends.every((end) => onEdge.has(end) || meetings.get(end) !== 1)) held.push(chain);
      else loose.push(chain.line);
    }
    if (held.length === kept.length) return { kept: held.map(({ line }) => line), loose };
    kept = held;
  }
}

function endKeys(line: readonly number[]): [string, string] {
  return [
    coordinateKey(line[0] as number, line[1] as number),
    coordinateKey(line.at(-2) as number, line.at(-1) as number),
  ];
}

/**
 * Keys of the segments of the met edges that a drawn line may run along: those between two cuts with no vertex
 * in between, as they will be once the edges are noded.
 */
function segmentsAlong({ cuts }: NodedLines): Set<string> {
  const keys = new Set<string>();
  for (const met of cuts.values()) {
    if (met.length < 2) continue;
    const ordered = [...met].sort((a, b) => a.segment + a.t - (b.segment + b.t));
    for (let at = 1; at < ordered.length; at++) {
      const [a, b] = [ordered[at - 1] as EdgeCut, ordered[at] as EdgeCut];
      const isNext = Math.floor(a.segment + a.t) + 1 >= b.segment + b.t;
      if (isNext && (a.x !== b.x || a.y !== b.y)) keys.add(segmentKey(a.x, a.y, b.x, b.y));
    }
  }
  return keys;
}

function segmentKey(ax: number, ay: number, bx: number, by: number): string {
  return ax < bx || (ax === bx && ay < by) ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;
}
