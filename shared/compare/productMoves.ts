import type { PlanView } from '../document/view';
import { shareOut } from '../hierarchy/shareOut';
import { locateCell } from '../topology/read/locate';
import { compareText, type GroundChanges } from './groundFlow';

/** Products of one cell that hang on one box; `box` is null for those without. */
export interface ProductGroup {
  readonly cell: string;
  readonly box: string | null;
  readonly count: number;
}

/** Products that lay in one cell and lie in another; `to` is null where their ground has no cell any more. */
export interface ProductMove {
  readonly from: string;
  readonly to: string | null;
  readonly count: number;
}

/**
 * Where products of changed cells go. A product is known by the code of its cell and, often, of its box. It follows its
 * box: bound in the new plan to one of the cells that took the ground of its cell, it lies there; else it follows the
 * point of the box; those without box or point are shared out by area, whole numbers that sum to what there was.
 * Products of a cell whose ground did not change stay. Also gives what stays (`from` equals `to`) of changed cells, so
 * that shares of each cell sum to 1. Costs the groups.
 */
export function productMoves(
  after: PlanView,
  ground: GroundChanges,
  groups: Iterable<ProductGroup>,
): ProductMove[] {
  const takers = new Map<string, { to: string | null; area: number }[]>();
  for (const { from, to, area } of ground.flows) {
    if (from === null) continue;
    const list = takers.get(from);
    if (list === undefined) takers.set(from, [{ to, area }]);
    else list.push({ to, area });
  }
  const counts = new Map<string, Map<string | null, number>>();
  const add = (from: string, to: string | null, count: number): void => {
    if (count === 0) return;
    const own = counts.get(from) ?? new Map<string | null, number>();
    counts.set(from, own.set(to, (own.get(to) ?? 0) + count));
  };
  const adrift = new Map<string, number>();
  for (const { cell, box, count } of groups) {
    const own = takers.get(cell);
    if (own === undefined) continue;
    const place = box === null ? undefined : cellOfBox(after, box, own);
    if (place === undefined) adrift.set(cell, (adrift.get(cell) ?? 0) + count);
    else add(cell, place, count);
  }
  for (const [cell, count] of adrift) {
    const own = takers.get(cell) ?? [];
    const shares = shareOut(
      count,
      own.map(({ area }) => area),
    );
    own.forEach(({ to }, at) => add(cell, to, shares[at] ?? 0));
  }
  return [...counts]
    .flatMap(([from, own]) => [...own].map(([to, count]) => ({ from, to, count })))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to ?? '', b.to ?? ''));
}

function cellOfBox(
  after: PlanView,
  code: string,
  takers: readonly { readonly to: string | null }[],
): string | undefined {
  const among = (id: number | null | undefined): string | undefined => {
    const cell = id === null || id === undefined ? undefined : after.get('cell', id)?.code;
    return cell !== undefined && takers.some(({ to }) => to === cell) ? cell : undefined;
  };
  for (const id of after.boxByCode(code)) {
    for (const binding of after.bindingsOfBox(id)) {
      const row = after.get('binding', binding);
      const bound = row?.status === 'BROKEN' ? undefined : among(row?.cell);
      if (bound !== undefined) return bound;
    }
    const box = after.get('box', id);
    if (box !== undefined && box.x !== null && box.y !== null) {
      const under = among(locateCell(after, box.x, box.y));
      if (under !== undefined) return under;
    }
  }
  return undefined;
}
