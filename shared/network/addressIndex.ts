import type { CellId } from '../base/ids';
import type { PlanView } from '../document/view';
import { compoundOf, normaliseAddress } from './normaliseAddress';

/** Shorter names, such as 五堰, occur inside names of roads and districts. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 24;

export interface AddressIndex {
  /** Cells of the confirmed boxes that have this very address; with how many boxes each. */
  sameAddress(normalised: string): ReadonlyMap<CellId, number>;
  /** Cells of the confirmed boxes at the same compound or house. */
  sameCompound(normalised: string): ReadonlyMap<CellId, number>;
  /** Cells whose name stands in the address, those whose grids are named there as well first. */
  named(normalised: string): { readonly name: string; readonly cells: readonly CellId[] } | undefined;
}

const NONE: ReadonlyMap<CellId, number> = new Map();

/** Indexes addresses and names once: one pass over boxes, bindings and cells. */
export function createAddressIndex(view: PlanView): AddressIndex {
  const byAddress = new Map<string, Map<CellId, number>>();
  const byCompound = new Map<string, Map<CellId, number>>();
  for (const binding of view.all('binding')) {
    if (binding.status !== 'CONFIRMED') continue;
    const address = normaliseAddress(view.get('box', binding.box)?.address ?? '');
    if (address === '') continue;
    count(byAddress, address, binding.cell);
    count(byCompound, compoundOf(address), binding.cell);
  }
  const byName = new Map<string, CellId[]>();
  for (const cell of view.all('cell')) {
    const name = normaliseAddress(cell.name);
    if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) continue;
    const cells = byName.get(name);
    if (cells === undefined) byName.set(name, [cell.id]);
    else cells.push(cell.id);
  }
  return {
    sameAddress: (normalised) => byAddress.get(normalised) ?? NONE,
    sameCompound: (normalised) => byCompound.get(compoundOf(normalised)) ?? NONE,
    named(normalised) {
      for (let length = Math.min(LONGEST_NAME, normalised.length); length >= SHORTEST_NAME; length--) {
        for (let start = 0; start + length <= normalised.length; start++) {
          const name = normalised.slice(start, start + length);
          const cells = byName.get(name);
          if (cells !== undefined) return { name, cells: inNamedGrids(view, cells, normalised) };
        }
      }
      return undefined;
    },
  };
}

function count(index: Map<string, Map<CellId, number>>, key: string, cell: CellId): void {
  let cells = index.get(key);
  if (cells === undefined) index.set(key, (cells = new Map<CellId, number>()));
  cells.set(cell, (cells.get(cell) ?? 0) + 1);
}

/** Of several cells of one name, those with the most ancestors that the address names too. */
function inNamedGrids(view: PlanView, cells: readonly CellId[], normalised: string): readonly CellId[] {
  if (cells.length === 1) return cells;
  const scores = cells.map((cell) => {
    let score = 0;
    let grid = view.get('grid', view.get('cell', cell)?.parent ?? 0);
    for (let step = 0; grid !== undefined && step < 3; step++) {
      // Without the word for the kind of unit, which no address has.
      const stem = normaliseAddress(grid.name).replace(
        /(片区|分局|支局|经营部|分公司|网点|承包区|包保区|[区县])$/,
        '',
      );
      if (stem.length >= 2 && normalised.includes(stem)) score++;
      grid = grid.parent === null ? undefined : view.get('grid', grid.parent);
    }
    return score;
  });
  const best = Math.max(...scores);
  return cells.filter((_, at) => scores[at] === best);
}
