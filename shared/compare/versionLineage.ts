import type { LineageRecord } from '../document/records/hierarchy';
import type { ChangeKind } from './change';
import type { PlanComparison } from './comparePlans';

/** What became of the ground and the products of a cell between two versions (domain §2.1, CellLineage). */
export interface VersionLineageRow {
  readonly op: LineageRecord['op'];
  readonly from: string | null;
  readonly to: string | null;
  /** Shares of `from`; those of a cell that is gone sum to 1. Null for products where it has none. */
  readonly areaShare: number;
  readonly productShare: number | null;
  readonly products: number;
}

const OPS: Readonly<Partial<Record<ChangeKind, LineageRecord['op']>>> = {
  SPLIT: 'SPLIT',
  CUT_OUT: 'SPLIT',
  RECODED: 'SPLIT',
  REDRAWN: 'SPLIT',
  MERGE: 'MERGE',
  CELL_ADDED: 'CREATE',
  CELL_RETIRED: 'RETIRE',
};

/**
 * The lineage between two states in one step, N:M, whatever steps led from one to the other: area shares from the
 * ground itself, product shares from where the products went. Steps in between compose by themselves, because only the
 * ends are looked at. Costs the flows.
 */
export function versionLineage({ differences, flows, products }: PlanComparison): VersionLineageRow[] {
  const ops = new Map<string, LineageRecord['op']>();
  const rows: VersionLineageRow[] = [];
  for (const { kind, before, after } of differences) {
    const op = OPS[kind];
    if (op !== undefined) for (const code of [...before, ...after]) ops.set(code, op);
    const [code = null] = after;
    if (kind === 'REPARENTED' || kind === 'RECLASSIFIED') {
      const word = kind === 'REPARENTED' ? 'REPARENT' : 'RECLASSIFY';
      rows.push({ op: word, from: code, to: code, areaShare: 1, productShare: 1, products: 0 });
    }
  }
  const key = (from: string, to: string | null): string => `${from}>${to ?? ''}`;
  const counts = new Map(products.map(({ from, to, count }) => [key(from, to), count]));
  const totals = new Map<string, number>();
  for (const { from, count } of products) totals.set(from, (totals.get(from) ?? 0) + count);
  for (const { from, to, share } of flows) {
    const op: LineageRecord['op'] =
      from === null
        ? (ops.get(to ?? '') ?? 'CREATE')
        : to === null
          ? (ops.get(from) ?? 'RETIRE')
          : (ops.get(from === to ? from : ops.has(to) ? to : from) ?? 'RESHAPE');
    const total = from === null ? 0 : (totals.get(from) ?? 0);
    const moved = from === null ? 0 : (counts.get(key(from, to)) ?? 0);
    const productShare = total === 0 ? null : moved / total;
    rows.push({ op, from, to, areaShare: from === null ? 1 : share, productShare, products: moved });
  }
  return rows;
}
