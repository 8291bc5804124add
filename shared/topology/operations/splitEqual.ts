import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import { refuse, type Result } from '../../base/result';
import type { Millimetres, SquareMillimetres } from '../../base/units';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import { pointInPolygons } from '../../geometry/pointInPolygons';
import { areaStripCuts, loadStripCuts, type PointLoad } from '../../geometry/stripCuts';
import type { IdSource } from '../../hierarchy/idSource';
import { balancedGroups } from '../cut/balancedGroups';
import { pieceMiddle, piecePolygons, type PieceGroups } from '../cut/blocks';
import { loadsInCell, type PointLoadKind } from '../cut/cellLoads';
import { cutIntoGroups } from '../cut/cutIntoGroups';
import { finish, type KernelRefusal } from '../proof/finish';
import { linkParts, type LoadGraph } from '../cut/loadGraph';
import { linesNear, placeOfCell } from '../cut/nearCells';
import { rehomeBindings } from '../edit/rehomeBindings';
import { cellPolygons } from '../read/rings';

export interface SplitEqualArgs {
  readonly cell: CellId;
  /** How many cells it becomes: two or more. */
  readonly parts: number;
  readonly load: 'AREA' | PointLoadKind;
  /** Parts follow these lines; without them the cell is cut straight across its long axis. */
  readonly lines?: readonly (readonly number[])[];
  /** Loose ends of the lines are carried straight on up to this far. */
  readonly reach: Millimetres;
  /** Blocks below this are not taken apart from their neighbour; never less than the smallest cell. */
  readonly smallest: SquareMillimetres;
  /** A point in the part that keeps the code; the largest part keeps it otherwise. */
  readonly keep?: readonly [x: number, y: number];
  readonly ids: IdSource;
}

export type SplitEqualRefusal = 'splitEqual.noLoad' | 'splitEqual.tooFewBlocks' | KernelRefusal;

/** Without lines, a cell that strips would leave in pieces is cut into this many times finer ones first. */
const FINER = 8;

/**
 * Cuts a cell into `parts` parts of equal load: area, lines in use or capacity of the boxes in it, or floor area of
 * its residential buildings. Along lines the parts are made of whole blocks. Without lines the cuts lie across the
 * long axis, exactly where the load is even; where the shape of the cell would leave a strip in pieces, parts are
 * made of pieces of finer strips.
 *
 * Guaranteed: as many parts as asked for, each connected (ground that the cell had apart counts as touching what is
 * nearest to it), and the same every time. Not guaranteed: the best division there is; on a net of streets the loads
 * usually differ by less than one block. Households are still shared by area: what becomes of attributes, lineage and
 * bindings is as in `splitCells`.
 *
 * Refuses: nothing in the cell carries the load (`noLoad`), fewer blocks than parts (`tooFewBlocks`), rounding to the
 * lattice would make boundaries cross. Costs the lines once, the vertices of the cell, and the blocks times the parts.
 */
export function splitEqual(view: PlanView, args: SplitEqualArgs): Result<ChangeSet, SplitEqualRefusal> {
  const { cell, parts, load } = args;
  const places = load === 'AREA' ? undefined : loadsInCell(view, cell, load);
  if (places?.length === 0) return refuse('splitEqual.noLoad', placeOfCell(view, cell));
  if (args.lines !== undefined) {
    return divide(view, args, linesNear(view, [cell], args.lines, args.reach), places).result;
  }
  const rings = cellPolygons(view, cell).flat();
  const strips = places === undefined ? areaStripCuts(rings, parts) : loadStripCuts(rings, places, parts);
  const plain = divide(view, args, strips, places);
  const even = strips.length === parts - 1 && plain.blocks === parts;
  if (plain.result.ok && even) return plain.result;
  return divide(view, args, [...strips, ...areaStripCuts(rings, FINER * parts)], places).result;
}

/** Cuts the cell along lines and puts the blocks together to parts. */
function divide(
  view: PlanView,
  args: SplitEqualArgs,
  lines: readonly (readonly number[])[],
  places: readonly PointLoad[] | undefined,
): { result: Result<ChangeSet, SplitEqualRefusal>; blocks: number } {
  const draft = createDraft(view);
  let blocks = 1;
  const cut = cutIntoGroups(draft, { ...args, cells: [args.cell], lines }, (_, groups) => {
    groups.joinSmall(args.smallest);
    blocks = groups.all().length;
    if (blocks >= args.parts) joinToParts(draft, groups, places, args.parts);
  });
  if (blocks < args.parts) {
    const params = { ...placeOfCell(view, args.cell), blocks, parts: args.parts };
    return { result: refuse('splitEqual.tooFewBlocks', params), blocks };
  }
  rehomeBindings(draft, cut);
  return { result: finish(view, draft), blocks };
}

function joinToParts(
  draft: Draft,
  groups: PieceGroups,
  places: readonly PointLoad[] | undefined,
  parts: number,
): void {
  const numbers = groups.all();
  const part = balancedGroups(linkParts(loadGraph(draft, groups, numbers, places)), parts);
  const first = new Map<number, number>();
  numbers.forEach((group, at) => {
    const into = first.get(present(part[at], 'part'));
    if (into === undefined) first.set(present(part[at], 'part'), group);
    else groups.join(group, into);
  });
}

function loadGraph(
  draft: Draft,
  groups: PieceGroups,
  numbers: readonly number[],
  places: readonly PointLoad[] | undefined,
): LoadGraph {
  const place = new Map(numbers.map((group, at) => [group, at]));
  const pieces = (group: number) =>
    groups.piecesOf(group).map((at) => present(groups.blocks.pieces[at], 'piece'));
  const loadOf = (group: number): number => {
    if (places === undefined) return groups.area(group);
    const ground = pieces(group).flatMap((piece) => piecePolygons(draft, piece));
    return places.reduce((sum, { x, y, load }) => sum + (pointInPolygons(ground, x, y) ? load : 0), 0);
  };
  return {
    loads: numbers.map(loadOf),
    borders: numbers.map((group) => {
      const borders = new Map<number, number>();
      for (const [other, length] of groups.bordersOf(group)) borders.set(place.get(other) ?? 0, length);
      return borders;
    }),
    places: numbers.map((group) => pieceMiddle(draft, present(pieces(group)[0], 'piece'))),
  };
}
