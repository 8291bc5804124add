import type { FaceId } from '../base/ids';
import { present } from '../base/invariant';
import type { PlanView } from '../document/view';
import { faceAt } from './locate';
import { edgeLine } from './rings';
import type { NodedLines } from './noding';
import type { LinePoint } from './selfNoding';

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
export function chainsOf(view: PlanView, noded: NodedLines): { chains: Chain[]; dangling: Chain[] } {
  const existing = segmentsAlong(view, noded);
  const pieces = noded.lines.flatMap((line) => piecesOf(line, existing));
  const chains: Chain[] = [];
  const seen = new Set<string>();
  for (const points of pieces) {
    const key = points.map(({ x, y }) => `${x},${y}`);
    const same = [key.join(' '), key.slice().reverse().join(' ')];
    if (same.some((k) => seen.has(k))) continue;
    for (const k of same) seen.add(k);
    const [a, b] = [present(points[0], 'chain start'), present(points[1], 'chain step')];
    chains.push({
      face: faceAt(view, (a.x + b.x) / 2, (a.y + b.y) / 2),
      line: points.flatMap(({ x, y }) => [x, y]),
    });
  }
  return dropDangling(chains, noded);
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

/** Removes chains, again and again, that have an end which nothing else meets. */
function dropDangling(chains: readonly Chain[], noded: NodedLines): { chains: Chain[]; dangling: Chain[] } {
  const onEdge = new Set<string>();
  for (const cuts of noded.cuts.values()) for (const { x, y } of cuts) onEdge.add(`${x},${y}`);
  const dangling: Chain[] = [];
  let kept = [...chains];
  for (;;) {
    const meetings = new Map<string, number>();
    for (const chain of kept) {
      for (const end of endKeys(chain)) meetings.set(end, (meetings.get(end) ?? 0) + 1);
    }
    const open = kept.filter((chain) =>
      endKeys(chain).some((end) => !onEdge.has(end) && meetings.get(end) === 1),
    );
    if (open.length === 0) return { chains: kept, dangling };
    dangling.push(...open);
    kept = kept.filter((chain) => !open.includes(chain));
  }
}

function endKeys({ line }: Chain): [string, string] {
  return [`${line[0]},${line[1]}`, `${line.at(-2)},${line.at(-1)}`];
}

/** Keys of the segments of the met edges, with the cuts put in, as they will be once the edges are noded. */
function segmentsAlong(view: PlanView, noded: NodedLines): Set<string> {
  const keys = new Set<string>();
  for (const [id, cuts] of noded.cuts) {
    const line = edgeLine(view, present(view.get('edge', id), `edge ${id}`));
    for (let s = 0; s + 1 < line.length / 2; s++) {
      const inner = cuts.filter((cut) => cut.segment === s).sort((a, b) => a.t - b.t);
      let x = line[2 * s] as number;
      let y = line[2 * s + 1] as number;
      for (const next of [...inner, { x: line[2 * s + 2] as number, y: line[2 * s + 3] as number }]) {
        if (next.x !== x || next.y !== y) keys.add(segmentKey(x, y, next.x, next.y));
        ({ x, y } = next);
      }
    }
  }
  return keys;
}

function segmentKey(ax: number, ay: number, bx: number, by: number): string {
  return ax < bx || (ax === bx && ay < by) ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;
}
