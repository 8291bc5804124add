import type { EdgeId, NodeId } from '../base/ids';
import type { Draft } from '../document/draft';
import type { EdgeRecord, NodeRecord } from '../document/records/graph';
import { rowOf, type PlanView } from '../document/view';
import { reversedLine } from '../geometry/reversedLine';
import type { IdSource } from '../hierarchy/idSource';
import { edgeLine } from '../topology/read/rings';
import { likelyFace, type MergedPiece } from './combineGround';
import { endsOf } from './groundChange';

/** An edge of the merged plan with the pieces that it is made of, in order, and whether each runs along it. */
export interface WovenEdge {
  readonly id: EdgeId;
  readonly pieces: readonly { readonly piece: MergedPiece; readonly forward: boolean }[];
}

type OfEach<T> = Readonly<Record<'mine' | 'theirs' | 'base', T>>;

/**
 * Writes merged pieces as nodes and edges in place of the edges of mine in the draft. Rows whose line is that of
 * an edge of mine or theirs keep its id. Costs the pieces.
 */
export function weaveGround(
  draft: Draft,
  sources: OfEach<PlanView>,
  edges: OfEach<ReadonlySet<EdgeId>>,
  merged: ReadonlyMap<string, MergedPiece>,
  ids: IdSource,
): WovenEdge[] {
  const nodes = new MergedNodes(draft, sources, edges);
  const known = new Map<string, EdgeRecord>();
  for (const side of ['theirs', 'mine'] as const) {
    for (const id of edges[side]) {
      const edge = rowOf(sources[side], 'edge', id);
      const line = edgeLine(sources[side], edge);
      known.set(line.join(), edge);
    }
  }
  for (const id of edges.mine) draft.remove('edge', id);
  const around = new Map<string, MergedPiece[]>();
  for (const piece of merged.values())
    for (const corner of endsOf(piece.piece)) around.set(corner, [...(around.get(corner) ?? []), piece]);
  const stops = new Set(
    [...around].filter(([corner, pieces]) => pieces.length !== 2 || nodes.isNode(corner)).map(([c]) => c),
  );
  const chains = chainsOf(around, stops);
  const taken = new Set<EdgeId>();
  const woven: WovenEdge[] = [];
  for (const chain of chains) {
    const { line, pieces } = chain;
    const back = reversedLine(line);
    const forward = known.get(line.join());
    const backward = forward === undefined ? known.get(back.join()) : undefined;
    const row = forward ?? backward;
    const turned = backward !== undefined;
    const path = turned ? back : line;
    const parts = turned ? pieces.map((p) => ({ ...p, forward: !p.forward })).reverse() : pieces;
    const free = row !== undefined && !taken.has(row.id) && draft.get('edge', row.id) === undefined;
    const id = free ? row.id : ids.nextId();
    taken.add(id);
    const [first] = parts;
    const faces = first === undefined ? [0, 0] : [first.piece.left, first.piece.right].map(likelyFace);
    const [left = 0, right = 0] = first?.forward === false ? [...faces].reverse() : faces;
    draft.add('edge', {
      id,
      start: nodes.at(path[0] as number, path[1] as number, ids),
      end: nodes.at(path.at(-2) as number, path.at(-1) as number, ids),
      left,
      right,
      points: path.slice(2, -2),
    });
    woven.push({ id, pieces: parts });
  }
  nodes.removeUnused();
  return woven;
}

interface Chain {
  readonly line: number[];
  readonly pieces: { piece: MergedPiece; forward: boolean }[];
}

function chainsOf(around: ReadonlyMap<string, readonly MergedPiece[]>, stops: Set<string>): Chain[] {
  const used = new Set<MergedPiece>();
  const chains: Chain[] = [];
  const follow = (start: string, first: MergedPiece): Chain => {
    const chain: Chain = { line: start.split(',').map(Number), pieces: [] };
    let [at, piece] = [start, first];
    for (;;) {
      used.add(piece);
      const [a, b] = endsOf(piece.piece);
      const forward = a === at;
      at = forward ? b : a;
      chain.line.push(...at.split(',').map(Number));
      chain.pieces.push({ piece, forward });
      const next = stops.has(at) ? undefined : (around.get(at) ?? []).find((other) => !used.has(other));
      if (next === undefined) return chain;
      piece = next;
    }
  };
  for (const stop of [...stops].sort())
    for (const piece of around.get(stop) ?? []) if (!used.has(piece)) chains.push(follow(stop, piece));
  for (const corner of [...around.keys()].sort())
    for (const piece of around.get(corner) ?? [])
      if (!used.has(piece)) {
        // A closed line without any node: it begins at its first corner.
        stops.add(corner);
        chains.push(follow(corner, piece));
      }
  return chains;
}

/** The nodes of the touched edges by place, and which places are nodes after both changes. */
class MergedNodes {
  private readonly mine: Map<string, NodeRecord>;
  private readonly theirs: Map<string, NodeRecord>;
  private readonly base: Map<string, NodeRecord>;
  private readonly given = new Map<string, NodeId>();
  private readonly used = new Set<NodeId>();

  constructor(
    private readonly draft: Draft,
    sources: OfEach<PlanView>,
    edges: OfEach<ReadonlySet<EdgeId>>,
  ) {
    const read = (side: 'mine' | 'theirs' | 'base'): Map<string, NodeRecord> => {
      const found = new Map<string, NodeRecord>();
      for (const id of edges[side]) {
        const edge = rowOf(sources[side], 'edge', id);
        for (const end of [edge.start, edge.end]) {
          const node = rowOf(sources[side], 'node', end);
          found.set(`${node.x},${node.y}`, node);
        }
      }
      return found;
    };
    this.mine = read('mine');
    this.theirs = read('theirs');
    this.base = read('base');
    // Nodes that boundaries outside the touched ones end at keep their place and id.
    for (const [corner, { id }] of this.mine) {
      if (!draft.edgesAtNode(id).some((edge) => !edges.mine.has(edge))) continue;
      this.given.set(corner, id);
      this.used.add(id);
    }
  }

  isNode(corner: string): boolean {
    if (this.given.has(corner)) return true;
    const [base, mine, theirs] = [this.base, this.mine, this.theirs].map((nodes) => nodes.has(corner));
    return mine === base ? theirs === true : mine === true;
  }

  at(x: number, y: number, ids: IdSource): NodeId {
    const corner = `${x},${y}`;
    const known = this.given.get(corner);
    if (known !== undefined) return known;
    const [mine, theirs, base] = [this.mine.get(corner), this.theirs.get(corner), this.base.get(corner)];
    const row = mine ?? theirs;
    const flags = [base, mine, theirs].map((node) => node?.inserted);
    const inserted = (flags[1] === flags[0] ? (flags[2] ?? flags[1]) : flags[1]) ?? false;
    const fits = (node: NodeRecord | undefined): boolean => {
      if (node === undefined || this.used.has(node.id)) return false;
      const there = this.draft.get('node', node.id);
      return there === undefined || node === mine || this.mine.get(`${there.x},${there.y}`)?.id === node.id;
    };
    const id = row !== undefined && fits(row) ? row.id : ids.nextId();
    this.given.set(corner, id);
    this.used.add(id);
    const written = { id, x, y, inserted };
    if (this.draft.get('node', id) === undefined) this.draft.add('node', written);
    else this.draft.put('node', written);
    return id;
  }

  removeUnused(): void {
    for (const { id } of this.mine.values())
      if (!this.used.has(id) && this.draft.edgesAtNode(id).length === 0) this.draft.remove('node', id);
  }
}
