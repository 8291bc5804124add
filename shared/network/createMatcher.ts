import type { BoxId, CellId } from '../base/ids';
import type { BindingRecord, BoxRecord } from '../document/records/network';
import type { PlanView } from '../document/view';
import { createAddressIndex } from './addressIndex';
import type { CellSuggestion } from './cellSuggestion';
import { normaliseAddress } from './normaliseAddress';

export interface Matcher {
  /** Cells that a box may belong to, most likely first; empty when nothing speaks for any. Under 2 ms. */
  suggest(box: BoxId): readonly CellSuggestion[];
  /** Cells that an address may lie in, by what confirmed boxes and names of cells tell. Under 2 ms. */
  suggestFor(address: string): readonly CellSuggestion[];
}

/** Tells which cell lies under a lattice point; topology's `locateCell` bound to the plan. */
export type LocateCell = (x: number, y: number) => CellId | null;

/**
 * How much each kind of evidence is worth alone, in the order of the job (domain §4.3): the same standard
 * address, the same text, the parent cross-connect, the position, the majority of neighbours in the network.
 * A position is measured, an address typed, so the position counts most after an address that was confirmed.
 */
const WORTH = {
  sameAddress: 0.95,
  position: 0.9,
  sameCompound: 0.85,
  named: 0.8,
  majority: 0.5,
  parentCell: 0.45,
  parentPosition: 0.4,
} as const;

/** Agreement of weak evidence stays below what a person's word is worth. */
const CEILING = 0.99;
const MOST = 5;

interface Evidence {
  readonly cell: CellId;
  readonly basis: BindingRecord['basis'];
  readonly worth: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Suggests cells for boxes. Names and confirmed addresses are indexed here, once: make a new matcher after many
 * edits; single later edits only miss as evidence. Pure.
 */
export function createMatcher(view: PlanView, locate: LocateCell): Matcher {
  const addresses = createAddressIndex(view);
  const childrenOf = new Map<BoxId, BoxId[]>();
  for (const box of view.all('box')) {
    if (box.parent === null) continue;
    const children = childrenOf.get(box.parent);
    if (children === undefined) childrenOf.set(box.parent, [box.id]);
    else children.push(box.id);
  }
  const confirmedCell = (box: BoxId): CellId | undefined => {
    for (const id of view.bindingsOfBox(box)) {
      const binding = view.get('binding', id);
      if (binding?.status === 'CONFIRMED') return binding.cell;
    }
    return undefined;
  };

  function* addressEvidence(written: string): Generator<Evidence> {
    const address = normaliseAddress(written);
    if (address === '') return;
    yield* shared(addresses.sameAddress(address), 'STD_ADDRESS', WORTH.sameAddress, 'match.sameAddress');
    yield* shared(addresses.sameCompound(address), 'TEXT_ADDRESS', WORTH.sameCompound, 'match.sameCompound');
    const named = addresses.named(address);
    for (const cell of named?.cells ?? []) {
      const count = named?.cells.length ?? 1;
      const params = { name: named?.name ?? '', count };
      const code = count === 1 ? 'match.named' : 'match.namedSeveral';
      yield { cell, basis: 'TEXT_ADDRESS', worth: WORTH.named / count, code, params };
    }
  }

  function* evidence(box: BoxRecord): Generator<Evidence> {
    yield* addressEvidence(box.address);
    if (box.x !== null && box.y !== null) {
      const cell = locate(box.x, box.y);
      if (cell !== null)
        yield { cell, basis: 'GEOM', worth: WORTH.position, code: 'match.position', params: {} };
    }
    const parent = box.parent === null ? undefined : view.get('box', box.parent);
    if (parent !== undefined) yield* parentEvidence(parent);
    // Neighbours in the network: what hangs on this box, otherwise what hangs beside it.
    const own = childrenOf.get(box.id) ?? [];
    const neighbours = own.length > 0 ? own : (childrenOf.get(box.parent ?? 0) ?? []);
    const cells = new Map<CellId, number>();
    for (const neighbour of neighbours) {
      const cell = neighbour === box.id ? undefined : confirmedCell(neighbour);
      if (cell !== undefined) cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    yield* shared(cells, 'SERVED_MAJORITY', WORTH.majority, own.length > 0 ? 'match.served' : 'match.beside');
  }

  function* parentEvidence(parent: BoxRecord): Generator<Evidence> {
    const params = { code: parent.code };
    const bound = confirmedCell(parent.id);
    if (bound !== undefined) {
      yield { cell: bound, basis: 'PARENT_BOX', worth: WORTH.parentCell, code: 'match.parentCell', params };
      return;
    }
    const cell = parent.x === null || parent.y === null ? null : locate(parent.x, parent.y);
    if (cell === null) return;
    yield { cell, basis: 'PARENT_BOX', worth: WORTH.parentPosition, code: 'match.parentPosition', params };
  }

  const mostLikely = (pieces: Iterable<Evidence>): readonly CellSuggestion[] => {
    const byCell = new Map<CellId, Evidence[]>();
    for (const piece of pieces) {
      if (view.get('cell', piece.cell) === undefined) continue;
      const known = byCell.get(piece.cell);
      if (known === undefined) byCell.set(piece.cell, [piece]);
      else known.push(piece);
    }
    return [...byCell.values()].map(weighed).sort(byConfidence).slice(0, MOST);
  };
  return {
    suggest: (id) => {
      const box = view.get('box', id);
      return box === undefined ? [] : mostLikely(evidence(box));
    },
    suggestFor: (address) => mostLikely(addressEvidence(address)),
  };
}

/** Evidence that names several cells is worth its share for each. */
function* shared(
  cells: ReadonlyMap<CellId, number>,
  basis: BindingRecord['basis'],
  worth: number,
  code: string,
): Generator<Evidence> {
  let total = 0;
  for (const count of cells.values()) total += count;
  for (const [cell, count] of cells)
    yield { cell, basis, worth: (worth * count) / total, code, params: { count, total } };
}

/** Pieces of one kind do not add up (one address said twice is one address); different kinds do. */
function weighed(pieces: readonly Evidence[]): CellSuggestion {
  const sorted = [...pieces].sort((a, b) => b.worth - a.worth);
  const kinds = new Set<string>();
  let doubt = 1;
  for (const { basis, worth } of sorted) {
    const kind = basis === 'STD_ADDRESS' ? 'TEXT_ADDRESS' : basis;
    if (!kinds.has(kind)) doubt *= 1 - worth;
    kinds.add(kind);
  }
  return {
    cell: sorted[0]?.cell ?? 0,
    basis: sorted[0]?.basis ?? 'MANUAL',
    confidence: Math.round(Math.min(CEILING, 1 - doubt) * 1000) / 1000,
    reasons: sorted.map(({ code, params }) => ({ code, params })),
  };
}

function byConfidence(a: CellSuggestion, b: CellSuggestion): number {
  return b.confidence - a.confidence || a.cell - b.cell;
}
