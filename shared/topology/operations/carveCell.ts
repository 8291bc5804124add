import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { ok, refuse, type Refused, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { Granularity } from '../../document/granularity';
import type { Polygons } from '../../document/records/network';
import { rowOf, type PlanView } from '../../document/view';
import { NAMELESS, splitAttributes, splitRules, type SplitPolicy } from '../../hierarchy/attributePolicy';
import type { IdSource } from '../../hierarchy/idSource';
import { labelComponent } from '../cut/components';
import { copyClaims } from '../cut/divideCell';
import { finish, type KernelRefusal } from '../proof/finish';
import { bordersOf, gapOwner } from '../edit/gapOwner';
import { labelPoint } from '../read/measure';
import { outlinePieces, type GroundInside } from '../cut/outlinePieces';
import { rehomeBindings } from '../edit/rehomeBindings';
import { removeInnerEdges } from '../edit/removeInnerEdges';
import { cellPolygons } from '../read/rings';
import { siblingName } from '../edit/siblingName';
import { createCell } from '../edit/unownedGround';

export interface CarveCellArgs {
  /** The new cell's outline, lattice millimetres: parts of rings, outer first, in either direction. */
  readonly polygons: Polygons;
  readonly granularity: Granularity;
  /** Made unique among the siblings. Without it, the name of the cell that gives most ground. */
  readonly name?: string;
  /** What the new cell inherits (`copy`: from the cell that gives most ground), and what its hosts keep. */
  readonly policy?: SplitPolicy;
  readonly ids: IdSource;
}

export type CarveCellRefusal =
  | 'carveCell.ringTooSmall'
  | 'carveCell.ringCrossesItself'
  | 'carveCell.nothingToCut'
  | 'carveCell.swallowsCell'
  | 'fillGap.noNeighbour'
  | KernelRefusal;

/**
 * Takes a new cell out of whatever ground an outline covers (draw inside = subtract from host): of cells of any
 * parents, whole parts of them, and gaps. The hosts keep their codes, also when the cut leaves them with a hole or in
 * several parts. The new cell lies under the parent of the host that gives most ground; when it covers gaps only,
 * under that of the neighbour with the longest border. What lies outside the network is clipped off, and the outline
 * may follow existing boundaries. Holes of the outline stay with their owners.
 *
 * Refuses an outline under 20 m² or one that crosses itself, one that covers exactly a cell (there is nothing to
 * cut), one that would leave nothing of a cell (merge instead), and a gap that no cell borders on.
 * Costs the edges in the outline's rectangle and the vertices of the faces in and along it.
 */
export function carveCell(view: PlanView, args: CarveCellArgs): Result<ChangeSet, CarveCellRefusal> {
  const { polygons, ids } = args;
  const draft = createDraft(view);
  const found = outlinePieces(draft, polygons, ids);
  if (!found.ok) return found;
  const { ground, cuts } = found.value;
  const swallowed = ground.find(({ face, whole }) => face > 0 && whole);
  if (ground.length === 0 || (swallowed !== undefined && !cuts)) {
    return refuse('carveCell.nothingToCut', { x: polygons[0]?.[0]?.[0] ?? 0, y: polygons[0]?.[0]?.[1] ?? 0 });
  }
  if (swallowed !== undefined) return swallows(view, swallowed.face);
  const hosts = ground
    .filter(({ face }) => face > 0)
    .map((host) => ({ ...host, carved: host.inside.reduce((sum, piece) => sum + piece.doubleArea, 0) }))
    .sort((a, b) => b.carved - a.carved || a.face - b.face);
  const taker = hosts.length === 0 ? cellInGap(draft, args, ground) : ok(cellFromHosts(draft, args, hosts));
  if (!taker.ok) return taker;
  for (const piece of ground.flatMap(({ inside }) => inside)) labelComponent(draft, piece, taker.value);
  removeInnerEdges(draft, taker.value);
  rehomeBindings(draft, [...hosts.map(({ face }) => face), taker.value]);
  return finish(view, draft);
}

interface Host extends GroundInside {
  /** Twice the area that it gives. */
  readonly carved: number;
}

/** The new cell, and what its hosts are left with; the one that gives most ground comes first. */
function cellFromHosts(draft: Draft, args: CarveCellArgs, hosts: readonly Host[]): CellId {
  const { ids } = args;
  const rules = splitRules(args.policy);
  const id = ids.nextId();
  const code = ids.nextCode(4);
  const donor = rowOf(draft, 'cell', present(hosts[0], 'host').face);
  const inherited = hosts.map(({ face, doubleArea, carved }) => {
    const old = rowOf(draft, 'cell', face);
    const [stays, goes] = splitAttributes(old, [doubleArea - carved, carved], rules);
    const keptCode = rules.code === 'new' ? ids.nextCode(4) : old.code;
    draft.put('cell', { ...old, ...stays, code: keptCode });
    for (const [to, area] of [
      [keptCode, doubleArea - carved],
      [code, carved],
    ] as const) {
      const areaShare = area / doubleArea;
      draft.add('lineage', { id: ids.nextId(), op: 'SPLIT', from: old.code, to, areaShare, reason: '' });
    }
    return present(goes, 'attributes of the new cell');
  });
  const attributes = present(inherited[0], 'attributes of the new cell');
  const shares = inherited.flatMap(({ households }) => (households === null ? [] : [households]));
  const shared = rules.households === 'share' && shares.length > 0;
  draft.add('cell', {
    ...donor,
    ...attributes,
    id,
    code,
    name: siblingName(draft, donor.parent, args.name ?? attributes.name),
    granularity: args.granularity,
    households: shared ? shares.reduce((a, b) => a + b, 0) : attributes.households,
  });
  if (rules.claims === 'copy') copyClaims(draft, donor.id, id, ids);
  return id;
}

/** The new cell when the outline covers nothing but ground that nobody owns. */
function cellInGap(
  draft: Draft,
  { name = NAMELESS, granularity, ids }: CarveCellArgs,
  ground: readonly GroundInside[],
): Result<CellId, CarveCellRefusal> {
  const pieces = ground.flatMap(({ inside }) => inside);
  const borders = new Map<CellId, number>();
  for (const [cell, length] of pieces.flatMap((piece) => [...bordersOf(draft, piece)])) {
    borders.set(cell, (borders.get(cell) ?? 0) + length);
  }
  const neighbour = gapOwner(draft, borders, 'longestBorder');
  if (neighbour === undefined) {
    const outer = pieces[0]?.outer ?? [];
    return refuse('fillGap.noNeighbour', { x: outer[0] ?? 0, y: outer[1] ?? 0 });
  }
  const { parent } = rowOf(draft, 'cell', neighbour);
  return ok(createCell(draft, { parent, name, granularity }, ids));
}

function swallows(view: PlanView, cell: CellId): Refused<CarveCellRefusal> {
  const { code, name } = rowOf(view, 'cell', cell);
  return refuse('carveCell.swallowsCell', { cell: code, name, ...labelPoint(cellPolygons(view, cell)) });
}
