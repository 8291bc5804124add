import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { Granularity } from '../../document/granularity';
import type { PlanView } from '../../document/view';
import { nestRings } from '../../geometry/nestRings';
import { pointInRing } from '../../geometry/pointInRing';
import { doubleRingArea } from '../../geometry/ringArea';
import type { IdSource } from '../../hierarchy/idSource';
import { chainsOf } from '../chains';
import { componentsOf, labelComponent, type Component } from '../components';
import { finish, refuseTorn, type KernelRefusal } from '../finish';
import { faceAt } from '../locate';
import { faceArea, labelPoint } from '../measure';
import { nodeLines } from '../noding';
import { rehomeBindings } from '../rehomeBindings';
import { removeInnerEdges } from '../removeInnerEdges';
import { cellPolygons, ringCoordinates, simpleRings } from '../rings';
import { shareOut } from '../shareOut';
import { siblingName } from '../siblingName';
import { SMALLEST_CELL } from '../smallestCell';
import { weave } from '../weave';

export interface CarveCellArgs {
  /** x0, y0 … of the new cell's outline without closing repeat, lattice millimetres, either direction. */
  readonly ring: readonly number[];
  readonly granularity: Granularity;
  /** Without it, the name of the cell that gives most ground, made unique. */
  readonly name?: string;
  readonly ids: IdSource;
}

export type CarveCellRefusal =
  | 'carveCell.ringTooSmall'
  | 'carveCell.ringCrossesItself'
  | 'carveCell.nothingToCut'
  | 'carveCell.swallowsCell'
  | KernelRefusal;

/**
 * Takes a new cell out of whatever cells an outline covers (draw inside = subtract from host). The hosts keep
 * their codes, also when the cut leaves them with a hole or in several parts. The new cell lies under the
 * parent of the host that gives most ground. What lies outside the network is clipped off.
 *
 * Refuses an outline under 20 m² or one that crosses itself, one that follows existing boundaries all the way
 * (there is nothing to cut), and one that would leave nothing of a cell (merge instead).
 * Costs the edges near the outline and the vertices of the hosts.
 */
export function carveCell(view: PlanView, args: CarveCellArgs): Result<ChangeSet, CarveCellRefusal> {
  const { ring, ids } = args;
  const [x, y] = [ring[0] ?? 0, ring[1] ?? 0];
  if (ring.length < 6) return refuse('carveCell.ringTooSmall', { x, y });
  const draft = createDraft(view);
  const closed = [...ring, x, y];
  const noded = nodeLines(draft, [closed]);
  const points = noded.lines.flat();
  const visits = new Set(points.map((point) => `${point.x},${point.y}`));
  if (visits.size !== points.length - 1) return refuse('carveCell.ringCrossesItself', { x, y });
  // The area of an outline that crosses itself says nothing, so this comes second.
  if (Math.abs(doubleRingArea(ring)) / 2 < SMALLEST_CELL) return refuse('carveCell.ringTooSmall', { x, y });
  const cuts = chainsOf(noded, (px, py) => faceAt(draft, px, py)).chains.filter(({ face }) => face > 0);
  if (cuts.length === 0) return refuse('carveCell.nothingToCut', { x, y });
  const fresh = weave(draft, noded, cuts, ids);
  const torn = refuseTorn(draft);
  if (torn !== undefined) return torn;
  const hosts = [...new Set(cuts.map(({ face }) => face))].sort((a, b) => a - b);
  const swallowed = cellInside(view, ring, hosts);
  if (swallowed !== undefined) return refuse('carveCell.swallowsCell', swallowedParams(view, swallowed));
  const taken: { host: CellId; pieces: Component[]; total: number; carved: number }[] = [];
  for (const host of hosts) {
    const pieces = componentsOf(draft, host, fresh);
    const inside = pieces.filter((piece) => piece.fresh && holdsPiece(draft, ring, piece));
    const carved = inside.reduce((sum, piece) => sum + piece.doubleArea, 0);
    const total = pieces.reduce((sum, piece) => sum + piece.doubleArea, 0);
    if (inside.length === pieces.length) return refuse('carveCell.swallowsCell', swallowedParams(view, host));
    if (inside.length > 0) taken.push({ host, pieces: inside, total, carved });
  }
  if (taken.length === 0) return refuse('carveCell.nothingToCut', { x, y });
  const id = ids.nextId();
  const code = ids.nextCode(4);
  taken.sort((a, b) => b.carved - a.carved || a.host - b.host);
  const donor = present(view.get('cell', present(taken[0], 'host').host), 'donor');
  let households: number | null = null;
  for (const { host, pieces, total, carved } of taken) {
    const old = present(draft.get('cell', host), `cell ${host}`);
    for (const piece of pieces) labelComponent(draft, piece, id);
    if (old.households !== null) {
      const [stays, goes] = shareOut(old.households, [total - carved, carved]) as [number, number];
      households = (households ?? 0) + goes;
      draft.put('cell', { ...old, households: stays });
    }
    for (const [to, share] of [
      [old.code, (total - carved) / total],
      [code, carved / total],
    ] as const) {
      draft.add('lineage', {
        id: ids.nextId(),
        op: 'SPLIT',
        from: old.code,
        to,
        areaShare: share,
        reason: '',
      });
    }
  }
  const name = siblingName(draft, donor.parent, args.name ?? donor.name);
  draft.add('cell', { ...donor, id, code, name, granularity: args.granularity, households });
  removeInnerEdges(draft, id);
  rehomeBindings(draft, [...hosts, id]);
  return finish(view, draft);
}

/** Whether the ground of a piece lies in the ring; the ring's own edges keep it from lying half inside. */
function holdsPiece(draft: Draft, ring: readonly number[], piece: Component): boolean {
  const rings = piece.walks.flatMap((walk) => simpleRings(draft, walk).map((r) => ringCoordinates(draft, r)));
  const inner = labelPoint(nestRings(rings));
  return pointInRing(ring, inner.x, inner.y);
}

/** A cell other than the hosts that lies in the ring altogether. */
function cellInside(view: PlanView, ring: readonly number[], hosts: readonly CellId[]): CellId | undefined {
  const xs = ring.filter((_, at) => at % 2 === 0);
  const ys = ring.filter((_, at) => at % 2 === 1);
  const box = { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
  const candidates = new Set<CellId>();
  for (const id of view.edgesInBox(box)) {
    const edge = present(view.get('edge', id), `edge ${id}`);
    for (const face of [edge.left, edge.right]) if (face > 0 && !hosts.includes(face)) candidates.add(face);
  }
  for (const cell of candidates) {
    if (faceArea(view, cell) > Math.abs(doubleRingArea(ring)) / 2) continue;
    const inner = labelPoint(cellPolygons(view, cell));
    if (pointInRing(ring, inner.x, inner.y)) return cell;
  }
  return undefined;
}

function swallowedParams(view: PlanView, cell: CellId): { cell: string; name: string } {
  const { code, name } = present(view.get('cell', cell), `cell ${cell}`);
  return { cell: code, name };
}
