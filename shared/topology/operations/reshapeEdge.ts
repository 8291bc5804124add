import type { CellId, EdgeId, FaceId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import { rowOf, type PlanView } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import { chainsOf, type Chain } from '../cut/chains';
import { componentsOf, labelComponent, type Component } from '../cut/components';
import { edgesAlong } from '../cut/edgesAlong';
import { enclosedGround } from '../cut/enclosedGround';
import { finish, refuseTorn, type KernelRefusal } from '../proof/finish';
import { halfEdge, type HalfEdge } from '../read/halfEdge';
import { faceAt } from '../read/locate';
import { faceArea } from '../read/measure';
import { nodeLines, type NodedLines } from '../cut/noding';
import { rehomeBindings } from '../edit/rehomeBindings';
import { removeInnerEdges } from '../edit/removeInnerEdges';
import { coordinateKey } from '../cut/coordinateKey';
import { strokeRuns, type FacesAt, type StrokeRun } from '../cut/strokeRuns';
import { weave } from '../cut/weave';

export interface ReshapeEdgeArgs {
  /** The stroke: x0, y0 … in lattice millimetres. */
  readonly line: readonly number[];
  /** The cell whose boundary is redrawn; decided by the stroke otherwise. */
  readonly cell?: CellId;
  readonly ids: IdSource;
}

export type ReshapeEdgeRefusal =
  | 'reshapeEdge.strokeCrossesItself'
  | 'reshapeEdge.strokeMeetsNoBoundary'
  | 'reshapeEdge.strokeEndsInside'
  | 'reshapeEdge.strokeFollowsBoundary'
  | 'reshapeEdge.leavesNetwork'
  | 'reshapeEdge.neverReturns'
  | 'reshapeEdge.notThisCell'
  | 'reshapeEdge.swallowsCell'
  | KernelRefusal;

/**
 * Redraws boundaries by a stroke: the stroke replaces the boundary of a cell between where it leaves it and where
 * it comes back to it, past nodes and through any number of other cells, whose boundaries then end on the stroke.
 *
 * Who gains: the subject is the first cell that the stroke leaves and comes back to, and it gains all ground
 * between its old boundary and the stroke. Where the stroke goes on through the subject, from a neighbour back to
 * the same neighbour, that neighbour gains. So a stroke that winds about a boundary replaces it. A stroke that
 * only cuts a corner off one cell, from one neighbour to the next, gives the corner to the neighbour it met first.
 * `cell` names another subject. What the stroke does before it first meets a boundary and after it last meets one
 * does not matter. Cells that lie in the ground as islands stay as they are.
 *
 * Cells keep ids and attributes; a RESHAPE lineage row tells, per loser and gainer, the share of the loser's
 * ground; bindings follow `rehomeBindings`. The outline of the network never moves.
 *
 * Refuses a stroke that crosses itself, meets no boundary, follows one all the way, ends inside a cell without
 * coming back, leaves the network on its way, or would take all ground of a cell (merge instead).
 * Costs the edges near the stroke, the vertices of the cut cells and the boundaries of the ground that moves.
 */
export function reshapeEdge(view: PlanView, args: ReshapeEdgeArgs): Result<ChangeSet, ReshapeEdgeRefusal> {
  const { line, ids } = args;
  const start = { x: line[0] ?? 0, y: line[1] ?? 0 };
  const draft = createDraft(view);
  const noded = nodeLines(draft, [line]);
  const points = noded.lines.flat();
  if (new Set(points.map(({ x, y }) => coordinateKey(x, y))).size !== points.length)
    return refuse('reshapeEdge.strokeCrossesItself', start);
  if (noded.cuts.size === 0) return refuse('reshapeEdge.strokeMeetsNoBoundary', start);
  const { chains: all, dangling } = chainsOf(noded, (x, y) => faceAt(draft, x, y));
  const chains = withoutOverrun(all);
  const left = chains.find(({ face }) => face <= 0);
  if (left !== undefined) return refuse('reshapeEdge.leavesNetwork', endOf(left));
  const open = dangling.filter(({ face }) => face > 0).at(-1);
  const first = chains[0];
  if (first === undefined) {
    if (open === undefined) return refuse('reshapeEdge.strokeFollowsBoundary', start);
    return refuse('reshapeEdge.strokeEndsInside', { ...named(view, open.face), ...endOf(open) });
  }
  const from = dangling.find(({ line: lead }) => sameEnd(lead, first.line))?.face;
  const runs = strokeRuns(chains, facesMet(draft, noded), from, args.cell);
  if (runs === undefined) {
    const at = endOf(chains.at(-1) ?? first);
    if (args.cell !== undefined)
      return refuse('reshapeEdge.notThisCell', { ...named(view, args.cell), ...at });
    if (open !== undefined && open.face !== from)
      return refuse('reshapeEdge.strokeEndsInside', { ...named(view, open.face), ...endOf(open) });
    return refuse('reshapeEdge.neverReturns', at);
  }
  const fresh = weave(draft, noded, chains, ids);
  const torn = refuseTorn(draft);
  if (torn !== undefined) return torn;
  const edges = [...fresh];
  const pieces = [...new Set(chains.map(({ face }) => face))].flatMap((host) =>
    componentsOf(draft, host, fresh).map((piece) => ({ host, piece })),
  );
  // A piece of the stroke that parts nothing is gone by now: it led to a hole and not around it.
  if (fresh.size < edges.length) return refuse('reshapeEdge.neverReturns', endOf(first));
  const given = ownersOf(draft, { line, runs, edges, pieces });
  if (!given.ok) return given;
  const hosts = [...new Set(pieces.map(({ host }) => host))];
  const emptied = hosts.find((host) =>
    pieces.every((own) => own.host !== host || given.value.has(own.piece)),
  );
  if (emptied !== undefined) return refuse('reshapeEdge.swallowsCell', { ...named(view, emptied), ...start });
  for (const [piece, gainer] of given.value) labelComponent(draft, piece, gainer);
  if (edges.some((id) => partsNothing(draft, id))) return refuse('reshapeEdge.neverReturns', endOf(first));
  const gainers = [...new Set(given.value.values())].sort((a, b) => a - b);
  for (const gainer of gainers) removeInnerEdges(draft, gainer);
  writeLineage(view, draft, pieces, given.value, ids);
  rehomeBindings(draft, new Set([...hosts, ...gainers]));
  return finish(view, draft);
}

interface HostPiece {
  readonly host: CellId;
  readonly piece: Component;
}

interface Strokes {
  readonly line: readonly number[];
  readonly runs: readonly StrokeRun[];
  /** The fresh edge of every piece of the stroke. */
  readonly edges: readonly EdgeId[];
  readonly pieces: readonly HostPiece[];
}

/** The pieces that change hands, with the cell that gains them. */
function ownersOf(
  draft: Draft,
  { line, runs, edges, pieces }: Strokes,
): Result<Map<Component, CellId>, ReshapeEdgeRefusal> {
  const pieceAt = new Map<HalfEdge, Component>();
  for (const { piece } of pieces) for (const half of piece.walks.flat()) pieceAt.set(half, piece);
  const fence = new Set([...edges, ...edgesAlong(draft, line).map((half) => Math.floor(half / 2))]);
  const isFence = (id: EdgeId): boolean => fence.has(id);
  const given = new Map<Component, CellId>();
  for (const { gainer, walls, chains } of runs) {
    const along = chains.map((at) => halfEdge(present(edges[at], 'edge of the stroke'), false));
    const ground = enclosedGround(draft, { fence: along, pieceAt, isFence, walls });
    const [x, y] = [line[0] ?? 0, line[1] ?? 0];
    if (ground === undefined) return refuse('reshapeEdge.neverReturns', { x, y });
    if (ground.inTheWay !== undefined)
      return refuse('reshapeEdge.swallowsCell', { ...named(draft, ground.inTheWay), x, y });
    for (const piece of ground.pieces) {
      if ((given.get(piece) ?? gainer) !== gainer) return refuse('reshapeEdge.neverReturns', { x, y });
      given.set(piece, gainer);
    }
  }
  return { ok: true, value: given };
}

/** Without what lies beyond the network at either end. */
function withoutOverrun(chains: readonly Chain[]): readonly Chain[] {
  const first = chains.findIndex(({ face }) => face > 0);
  const last = chains.findLastIndex(({ face }) => face > 0);
  return first < 0 ? [] : chains.slice(first, last + 1);
}

/** The faces beside the edges that the stroke meets, by place. */
function facesMet(view: PlanView, noded: NodedLines): FacesAt {
  const met = new Map<string, Set<FaceId>>();
  for (const [id, cuts] of noded.cuts) {
    const { left, right } = rowOf(view, 'edge', id);
    for (const { x, y } of cuts) {
      const key = coordinateKey(x, y);
      const faces = met.get(key);
      if (faces === undefined) met.set(key, new Set([left, right]));
      else faces.add(left).add(right);
    }
  }
  return (x, y) => met.get(coordinateKey(x, y)) ?? new Set();
}

function partsNothing(draft: Draft, id: EdgeId): boolean {
  const { left, right } = rowOf(draft, 'edge', id);
  return left === right;
}

function writeLineage(
  view: PlanView,
  draft: Draft,
  pieces: readonly HostPiece[],
  given: ReadonlyMap<Component, CellId>,
  ids: IdSource,
): void {
  const moved = new Map<string, { from: CellId; to: CellId; area: number }>();
  for (const { host, piece } of pieces) {
    const to = given.get(piece);
    if (to === undefined) continue;
    const key = `${host} ${to}`;
    const area = (moved.get(key)?.area ?? 0) + piece.doubleArea / 2;
    moved.set(key, { from: host, to, area });
  }
  for (const { from, to, area } of moved.values()) {
    draft.add('lineage', {
      id: ids.nextId(),
      op: 'RESHAPE',
      from: rowOf(view, 'cell', from).code,
      to: rowOf(view, 'cell', to).code,
      areaShare: area / faceArea(view, from),
      reason: '',
    });
  }
}

function named(view: PlanView, cell: CellId): { cell: string; name: string } {
  const row = view.get('cell', cell);
  return { cell: row?.code ?? '', name: row?.name ?? '' };
}

function endOf({ line }: Chain): { x: number; y: number } {
  return { x: line.at(-2) ?? 0, y: line.at(-1) ?? 0 };
}

/** Whether one line ends where another starts. */
function sameEnd(lead: readonly number[], line: readonly number[]): boolean {
  return lead.at(-2) === line[0] && lead.at(-1) === line[1];
}
