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
  const pieces = noded.lines.flatMap((line) => piecesOf(line, existing));
  const lines: number[][] = [];
  const seen = new Set<string>();
  for (const points of pieces) {
    const key = points.map(({ x, y }) => `${x},${y}`);
    const same = [key.join(' '), key.slice().reverse().join(' ')];
    if (same.some((k) => seen.has(k))) continue;
    for (const k of same) seen.add(k);
    lines.push(points.flatMap(({ x, y }) => [x, y]));
  }
  const { kept, loose } = dropDangling(lines, noded);
  const inFace = (line: readonly number[]): Chain => {
    const [ax, ay, bx, by] = line as [number, number, number, number];
    return { face: faceUnder((ax + bx) / 2, (ay + by) / 2), line };
  };
  return { chains: kept.map(inFace), dangling: loose.map(inFace) };
}

/** The stretches of a line from node to node that do not run along an edge. */
function piecesOf(line: readonly LinePoint[], existing: ReadonlySet<string>): LinePoint[][] {
  const pieces: LinePoint[][] = [];
  let piece: LinePoint[] = [];
  const close = (): void => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  line.forEach((point, at) => {
    const before = line[at - 1];
    if (before !== undefined && existing.has(segmentKey(before.x, before.y, point.x, point.y))) close();
    piece.push(point);
    if (point.node && piece.length > 1) {
      close();
      piece.push(point);
    }
  });
  close();
  return pieces;
}

/** Sets lines apart, again and again, that have an end which nothing else meets. */
function dropDangling(
  lines: readonly number[][],
  noded: NodedLines,
): { kept: number[][]; loose: number[][] } {
  const onEdge = new Set<string>();
  for (const cuts of noded.cuts.values()) for (const { x, y } of cuts) onEdge.add(coordinateKey(x, y));
  const loose: number[][] = [];
  let kept = [...lines];
  for (;;) {
    const meetings = new Map<string, number>();
    for (const line of kept) {
      for (const end of endKeys(line)) meetings.set(end, (meetings.get(end) ?? 0) + 1);
    }
    const isOpen = (line: number[]): boolean =>
      endKeys(line).some((end) => !onEdge.has(end) && meetings.get(end) === 1);
    const open = kept.filter(isOpen);
    if (open.length === 0) return { kept, loose };
    loose.push(...open);
    kept = kept.filter((line) => !isOpen(line));
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
