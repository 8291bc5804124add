import { OUTSIDE, type CellId, type GridId } from '../../base/ids';
import { ok, refuse, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import { createDraft, type Draft } from '../../document/draft';
import type { Granularity } from '../../document/granularity';
import { rowOf, type PlanView } from '../../document/view';
import { NAMELESS } from '../../hierarchy/attributePolicy';
import type { IdSource } from '../../hierarchy/idSource';
import type { Component } from '../cut/components';
import { finish, type KernelRefusal } from '../proof/finish';
import { bordersOf, gapOwner, type GapPolicy } from '../edit/gapOwner';
import { pieceUnder } from '../read/groundPieces';
import { faceAt } from '../read/locate';
import { rehomeBindings } from '../edit/rehomeBindings';
import { createCell, giveGround, noteGrowth } from '../edit/unownedGround';

/** Who gets the ground: a cell of its own, one of the neighbours, or the neighbour that a policy picks. */
export type GapTaker =
  | {
      readonly kind: 'new';
      readonly granularity: Granularity;
      /** Made unique among the siblings; 未命名网元 without it. */
      readonly name?: string;
      /** A level-3 grid; that of the neighbour with the longest common border without it. */
      readonly parent?: GridId;
    }
  | { readonly kind: 'cell'; readonly cell: CellId }
  | { readonly kind: 'policy'; readonly policy: GapPolicy };

export interface FillGapArgs {
  /** A place in the gap, lattice millimetres: only the connected part under it is filled. */
  readonly at: readonly [x: number, y: number];
  readonly taker: GapTaker;
  /** Also ground beyond the network, where the network encloses it: the frozen outline loses that hole. */
  readonly outside?: boolean;
  readonly ids: IdSource;
}

export type FillGapRefusal =
  | 'fillGap.noGap'
  | 'fillGap.outside'
  | 'fillGap.openOutside'
  | 'fillGap.notNeighbour'
  | 'fillGap.noNeighbour'
  | 'fillGap.notLevel3'
  | KernelRefusal;

/**
 * Gives ground that nobody owns to a cell. A new cell gets a CREATE lineage row and neither households nor an
 * administrative code, which nobody has counted; a neighbour that grows gets a RESHAPE row and keeps everything.
 * Boundaries between the gap and the cell that gets it go. Bindings made by geometry follow their boxes.
 *
 * Refuses a place that is not in a gap (naming the cell there), ground beyond the network unless asked for and
 * enclosed by it, a cell that does not border on the gap, a gap without any neighbouring cell, a parent of another
 * level, and a new cell below the smallest size. Costs the edges in the rectangle of the piece, the vertices of the
 * gaps nearby and the bindings of the neighbours.
 */
export function fillGap(view: PlanView, args: FillGapArgs): Result<ChangeSet, FillGapRefusal> {
  const draft = createDraft(view);
  const found = findPiece(draft, args);
  if (!found.ok) return found;
  const borders = bordersOf(draft, found.value);
  const taker = takerOf(draft, args, borders);
  if (!taker.ok) return taker;
  giveGround(draft, [[found.value, taker.value]]);
  rehomeBindings(draft, new Set([taker.value, ...borders.keys()]));
  return finish(view, draft);
}

function findPiece(draft: Draft, { at: [x, y], outside }: FillGapArgs): Result<Component, FillGapRefusal> {
  const face = faceAt(draft, x, y);
  const cell = draft.get('cell', face);
  if (cell !== undefined) return refuse('fillGap.noGap', { cell: cell.code, name: cell.name, x, y });
  if (face === OUTSIDE && outside !== true) return refuse('fillGap.outside', { x, y });
  const piece = pieceUnder(draft, face, x, y);
  return piece === undefined ? refuse('fillGap.openOutside', { x, y }) : ok(piece);
}

/** The cell that gets the ground, with its new lineage row. */
function takerOf(
  draft: Draft,
  { at: [x, y], taker, ids }: FillGapArgs,
  borders: ReadonlyMap<CellId, number>,
): Result<CellId, FillGapRefusal> {
  if (taker.kind === 'new')
    return newTaker(draft, taker, gapOwner(draft, borders, 'longestBorder'), [x, y], ids);
  const cell = taker.kind === 'cell' ? taker.cell : gapOwner(draft, borders, taker.policy);
  if (cell === undefined) return refuse('fillGap.noNeighbour', { x, y });
  if (!borders.has(cell)) {
    const { code, name } = rowOf(draft, 'cell', cell);
    return refuse('fillGap.notNeighbour', { cell: code, name, x, y });
  }
  noteGrowth(draft, cell, ids);
  return ok(cell);
}

function newTaker(
  draft: Draft,
  { parent, name = NAMELESS, granularity }: GapTaker & { kind: 'new' },
  neighbour: CellId | undefined,
  [x, y]: readonly [number, number],
  ids: IdSource,
): Result<CellId, FillGapRefusal> {
  const under = parent ?? (neighbour && draft.get('cell', neighbour)?.parent);
  if (under === undefined) return refuse('fillGap.noNeighbour', { x, y });
  const grid = rowOf(draft, 'grid', under);
  if (grid.level !== 3) return refuse('fillGap.notLevel3', { grid: grid.name, x, y });
  return ok(createCell(draft, { parent: grid.id, name, granularity }, ids));
}
