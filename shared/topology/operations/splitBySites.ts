import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { SquareMillimetres } from '../../base/units';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import { pointInPolygons } from '../../geometry/pointInPolygons';
import { voronoiEdges } from '../../geometry/voronoiEdges';
import type { IdSource } from '../../hierarchy/idSource';
import { pieceMiddle, piecePolygons, type PieceGroups } from '../cut/blocks';
import { cutIntoGroups } from '../cut/cutIntoGroups';
import { finish, type KernelRefusal } from '../proof/finish';
import { boxAround, placeOfCell } from '../cut/nearCells';
import { rehomeBindings } from '../edit/rehomeBindings';

type Place = readonly [x: number, y: number];

export interface SplitBySitesArgs {
  readonly cell: CellId;
  /** Places on the lattice, in the cell or near it; several at one point count once. */
  readonly sites: readonly Place[];
  /** Parts below this join a neighbour; never less than the smallest cell. */
  readonly smallest: SquareMillimetres;
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: Place;
  readonly ids: IdSource;
}

export type SplitBySitesRefusal = 'splitBySites.oneSite' | 'splitBySites.nothingCut' | KernelRefusal;

/**
 * Cuts a cell into the ground that is nearest to each of several sites (boxes, say). A site's part is connected:
 * where the shape of the cell leaves its ground in several pieces, it keeps the one that holds the site (or the
 * largest, when the site lies outside), and the others join the neighbour with the longest common border, as parts
 * that are too small do. Ground that was detached from the cell before goes to the part of its nearest site.
 * Attributes, lineage and bindings: as in `splitCells`.
 *
 * Refuses: fewer than two different sites (`oneSite`), all ground ends up with one of them (`nothingCut`), rounding
 * to the lattice would make boundaries cross. Costs the sites times the pieces and the vertices of the cell.
 */
export function splitBySites(view: PlanView, args: SplitBySitesArgs): Result<ChangeSet, SplitBySitesRefusal> {
  const { cell, smallest } = args;
  const sites = [...new Map(args.sites.map((site) => [site.join(), site])).values()];
  if (sites.length < 2) return refuse('splitBySites.oneSite', placeOfCell(view, cell));
  const draft = createDraft(view);
  const lines = voronoiEdges(sites, boxAround(view, [cell], 1000));
  const cut = cutIntoGroups(draft, { ...args, cells: [cell], lines }, (_, groups) => {
    arrange(draft, groups, sites);
    groups.joinSmall(smallest);
  });
  if (cut.length === 0) return refuse('splitBySites.nothingCut', placeOfCell(view, cell));
  rehomeBindings(draft, cut);
  return finish(view, draft);
}

function arrange(draft: Draft, groups: PieceGroups, sites: readonly Place[]): void {
  const { pieces } = groups.blocks;
  const marks = pieces.map((piece) => nearestSite(sites, pieceMiddle(draft, piece)));
  const left = groups.joinAlike(marks);
  const mains = new Map<number, number>();
  sites.forEach((site, mark) => {
    const own = groups.all().filter((group) => left.get(group) === mark);
    const holding = own.find((group) => holds(draft, groups, group, site));
    const main = holding ?? groups.largest(own);
    if (main !== undefined) mains.set(mark, main);
  });
  const isMain = new Set(mains.values());
  const loose = groups.all().filter((group) => !isMain.has(group));
  for (const group of loose.sort((a, b) => groups.area(a) - groups.area(b) || a - b)) {
    const detached = mains.get(present(left.get(group), 'nearest site'));
    groups.join(group, groups.nearest(group) ?? present(detached, 'main part of a site'));
  }
}

function holds(draft: Draft, groups: PieceGroups, group: number, [x, y]: Place): boolean {
  return groups
    .piecesOf(group)
    .some((at) => pointInPolygons(piecePolygons(draft, present(groups.blocks.pieces[at], 'piece')), x, y));
}

function nearestSite(sites: readonly Place[], { x, y }: { x: number; y: number }): number {
  let best = 0;
  let bestDistance = Infinity;
  sites.forEach(([siteX, siteY], at) => {
    const distance = (siteX - x) ** 2 + (siteY - y) ** 2;
    if (distance < bestDistance) [best, bestDistance] = [at, distance];
  });
  return best;
}
