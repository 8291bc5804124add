import type { CellId, ExchangeId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Refused, type Result } from '../../base/result';
import type { SquareMillimetres } from '../../base/units';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { CoverageRecord } from '../../document/records/network';
import type { PlanView } from '../../document/view';
import { clipLines } from '../../geometry/clipLines';
import { pointInPolygons } from '../../geometry/pointInPolygons';
import type { IdSource } from '../../hierarchy/idSource';
import { pieceMiddle, type PieceGroups } from '../cut/blocks';
import { cutIntoGroups } from '../cut/cutIntoGroups';
import { finish, type KernelRefusal } from '../proof/finish';
import { boxAround, placeOfCell } from '../cut/nearCells';
import { rehomeBindings } from '../edit/rehomeBindings';

export interface SplitByCoverageArgs {
  readonly cells: readonly CellId[];
  /** Only the coverage of this medium counts; that of both otherwise. */
  readonly medium?: CoverageRecord['medium'];
  /** Parts below this stay with a neighbour; never less than the smallest cell. */
  readonly smallest: SquareMillimetres;
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  readonly ids: IdSource;
}

export type SplitByCoverageRefusal =
  'splitByCoverage.noCoverage' | 'splitByCoverage.oneExchange' | KernelRefusal;

/**
 * Cuts cells that straddle the coverage of several exchanges (rule X03) along its borders, so that every part lies
 * in that of one. Ground that several exchanges cover goes to the one that covers more of the cell. Ground that none
 * covers stays with the largest part where they touch, and otherwise with the neighbour with the longest common
 * border; so do parts that are too small. Every connected part becomes a cell of its own, except that ground which
 * was detached from the cell before joins a part of the same exchange. Attributes, lineage and bindings: as in
 * `splitCells`.
 *
 * Refuses: no exchange covers the cells (`noCoverage`), none of them straddles two (`oneExchange`), rounding to the
 * lattice would make boundaries cross. Costs the vertices of all coverage once (there is no index; a few hundred
 * polygons), then the edges and coverage near the cells.
 */
export function splitByCoverage(
  view: PlanView,
  args: SplitByCoverageArgs,
): Result<ChangeSet, SplitByCoverageRefusal> {
  const draft = createDraft(view);
  const coverage = [...view.all('coverage')]
    .filter(({ medium }) => args.medium === undefined || medium === args.medium)
    .sort((a, b) => a.id - b.id);
  const rings = coverage
    .flatMap(({ polygons }) => polygons.flat())
    .map((ring) => [...ring, ...ring.slice(0, 2)]);
  const lines = clipLines(rings, boxAround(view, args.cells, 1000));
  const cut = cutIntoGroups(draft, { ...args, lines }, (_, groups) => {
    arrange(draft, groups, coverage, args.smallest);
  });
  if (cut.length === 0) return notCut(view, present(args.cells[0], 'a cell'), coverage);
  rehomeBindings(draft, cut);
  return finish(view, draft);
}

const NOBODY = 0;

function arrange(
  draft: Draft,
  groups: PieceGroups,
  coverage: readonly CoverageRecord[],
  smallest: SquareMillimetres,
): void {
  const marks = exchangesOf(draft, groups, coverage);
  const detached = groups.all().filter((group) => groups.bordersOf(group).size === 0);
  const left = groups.joinAlike(marks);
  for (const group of detached) {
    const same = groups.all().filter((other) => other !== group && left.get(other) === left.get(group));
    const into = groups.largest(same);
    if (into !== undefined) groups.join(group, into);
  }
  const main = groups.largest(groups.all().filter((group) => left.get(group) !== NOBODY));
  if (main !== undefined) {
    for (const group of groups.all()) {
      if (left.get(group) !== NOBODY) continue;
      const touching = groups.bordersOf(group).has(main) ? main : groups.nearest(group);
      groups.join(group, touching ?? main);
    }
  }
  groups.joinSmall(smallest);
}

/** Per piece the exchange that it belongs to, or NOBODY. */
function exchangesOf(
  draft: Draft,
  { blocks: { pieces } }: PieceGroups,
  coverage: readonly CoverageRecord[],
): ExchangeId[] {
  const reach = new Map<ExchangeId, number>();
  const covering = pieces.map((piece) => {
    const { x, y } = pieceMiddle(draft, piece);
    const found = new Set(
      coverage.filter(({ polygons }) => pointInPolygons(polygons, x, y)).map(({ exchange }) => exchange),
    );
    for (const exchange of found) reach.set(exchange, (reach.get(exchange) ?? 0) + piece.doubleArea);
    return [...found];
  });
  const more = (a: ExchangeId, b: ExchangeId): number => (reach.get(b) ?? 0) - (reach.get(a) ?? 0) || a - b;
  return covering.map((found) => found.sort(more)[0] ?? NOBODY);
}

function notCut(
  view: PlanView,
  cell: CellId,
  coverage: readonly CoverageRecord[],
): Refused<SplitByCoverageRefusal> {
  const place = placeOfCell(view, cell);
  const box = boxAround(view, [cell], 0);
  const over =
    coverage.find(({ polygons }) => pointInPolygons(polygons, place.x, place.y)) ??
    coverage.find(({ polygons }) => clipLines(polygons.flat(), box).length > 0);
  if (over === undefined) return refuse('splitByCoverage.noCoverage', place);
  const exchange = view.get('exchange', over.exchange);
  return refuse('splitByCoverage.oneExchange', { ...place, exchange: exchange?.name ?? '' });
}
