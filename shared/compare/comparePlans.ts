import type { PlanView } from '../document/view';
import { planEntities } from '../exchange/planEntities';
import { cellEvents } from './cellEvents';
import { CHANGE_KINDS, type ChangeKind, type PlanDifference } from './change';
import { compareText, groundChanges, type GroundFlow, type SharedAreas } from './groundFlow';
import { managerOf } from './managers';
import { networkDifferences } from './networkDifferences';
import { peopleDifferences } from './peopleDifferences';
import { placeInEither } from './places';
import { productMoves, type ProductGroup, type ProductMove } from './productMoves';
import { treeDifferences } from './treeDifferences';
import { countByUnit, type UnitDifference } from './unitCounts';

export interface PlanComparison {
  /** By kind in the order of `CHANGE_KINDS`, then by code. */
  readonly differences: readonly PlanDifference[];
  readonly totals: ComparisonTotals;
  /** Grids of levels 1–3 that something happened below, by level and code. */
  readonly units: readonly UnitDifference[];
  /** Ground of changed cells, what stayed included. */
  readonly flows: readonly GroundFlow[];
  /** Products of changed cells, what stayed included; empty when a plan has none. */
  readonly products: readonly ProductMove[];
}

export interface ComparisonTotals {
  readonly kinds: Readonly<Record<ChangeKind, number>>;
  /** Square metres that passed from one cell to another by boundary moves. */
  readonly movedArea: number;
  /** Square metres that lie in another cell by code, whatever the reason. */
  readonly changedArea: number;
  readonly boxesChangingCell: number;
  readonly productsChangingCell: number;
  readonly productsChangingManager: number;
}

export interface CompareOptions {
  readonly sharedAreas: SharedAreas;
  /** Products of the cells with these codes, from the plan before. */
  readonly productsOf?: (cells: ReadonlySet<string>) => Promise<readonly ProductGroup[]>;
}

/**
 * What is different between two plans, in the words of the trade. Cells, grids, boxes and people are matched by their
 * permanent codes, so the two may come from one file or from two; row ids mean nothing. Deterministic. Costs the
 * vertices and rows of both plans, one overlay per pair of changed cells that meet, and the products of changed cells.
 */
export async function comparePlans(
  before: PlanView,
  after: PlanView,
  options: CompareOptions,
): Promise<PlanComparison> {
  const ground = groundChanges(before, after, options.sharedAreas);
  const found: PlanDifference[] = cellEvents(before, after, ground);
  const [was, is] = [planEntities(before), planEntities(after)];
  for (const differences of [treeDifferences, peopleDifferences, networkDifferences]) {
    differences(was, is, (kind, old, now, params, place) => {
      const code = now ?? old ?? '';
      found.push({
        kind,
        before: old === null ? [] : [old],
        after: now === null ? [] : [now],
        area: 0,
        place: place === undefined ? placeInEither(before, after, code) : place,
        params: { code, ...params },
      });
    });
  }
  const order = new Map(CHANGE_KINDS.map((kind, at) => [kind, at]));
  const codeOf = ({ before: olds, after: news }: PlanDifference): string => olds[0] ?? news[0] ?? '';
  found.sort(
    (a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || compareText(codeOf(a), codeOf(b)),
  );
  const managerChanges = new Set(
    was.cells
      .map(({ code }) => code)
      .filter(
        (code) => after.cellByCode(code) !== undefined && managerOf(before, code) !== managerOf(after, code),
      ),
  );
  const concerned = new Set([...ground.before.keys(), ...managerChanges]);
  const groups = (await options.productsOf?.(concerned)) ?? [];
  const products = productMoves(after, ground, groups);
  return {
    differences: found,
    totals: totalsOf(before, after, found, ground.flows, products, groups),
    units: countByUnit(before, after, found, ground.flows),
    flows: ground.flows,
    products,
  };
}

function totalsOf(
  before: PlanView,
  after: PlanView,
  found: readonly PlanDifference[],
  flows: readonly GroundFlow[],
  products: readonly ProductMove[],
  groups: readonly ProductGroup[],
): ComparisonTotals {
  const kinds: Record<string, number> = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0]));
  for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const sum = (areas: readonly { readonly area: number }[]): number =>
    areas.reduce((total, { area }) => total + area, 0);
  const moves = found.filter(({ kind }) => kind === 'BOUNDARY');
  const otherManager = (from: string, to: string | null): boolean =>
    managerOf(before, from) !== (to === null ? undefined : managerOf(after, to));
  const moved = new Set(products.map(({ from }) => from));
  const staying = groups.filter(({ cell }) => !moved.has(cell) && otherManager(cell, cell));
  const count = (list: readonly { readonly count: number }[]): number =>
    list.reduce((total, group) => total + group.count, 0);
  return {
    kinds: kinds as Record<ChangeKind, number>,
    movedArea: sum(moves),
    changedArea: sum(flows.filter(({ from, to }) => from !== to)),
    boxesChangingCell: kinds.BOX_CELL ?? 0,
    productsChangingCell: count(products.filter(({ from, to }) => from !== to)),
    productsChangingManager: count([
      ...products.filter(({ from, to }) => otherManager(from, to)),
      ...staying,
    ]),
  };
}
