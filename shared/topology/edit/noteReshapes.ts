import type { CellId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { SquareMillimetres } from '../../base/units';
import type { ChangeSet } from '../../document/changeSet';
import { draftWith } from '../../document/draftWith';
import type { LineageRecord } from '../../document/records/hierarchy';
import { rowOf, type PlanView } from '../../document/view';
import type { IdSource } from '../../hierarchy/idSource';
import { faceArea } from '../read/measure';

/** Less is rounding to the lattice (domain §3, findings from 0.01 m²). */
const HAIRLINE: SquareMillimetres = 10_000;

/**
 * Adds what an edit of boundaries does to the lineage: a RESHAPE row from the cell that loses ground to the one that
 * gains it, with the share of the difference; where several gain or lose at a corner, a row of each cell to itself with what it keeps,
 * because only the ground itself can tell who got what (compare/groundFlow does, between versions). Cells that the edit
 * has already said something about are left alone. Costs the vertices of the cells beside changed edges.
 */
export function noteReshapes(view: PlanView, change: ChangeSet, ids: IdSource): ChangeSet {
  const cells = cellsBeside(view, change);
  if (cells.size === 0) return change;
  const draft = draftWith(view, change);
  const told = new Set(
    (change.lineage?.added ?? [])
      .filter(({ op }) => op !== 'REPARENT' && op !== 'RECLASSIFY')
      .flatMap(({ from, to }) => [from, to]),
  );
  const losers: { code: string; area: number; lost: number }[] = [];
  const gainers: { code: string }[] = [];
  for (const cell of [...cells].sort((a, b) => a - b)) {
    const [was, is] = [view.get('cell', cell), draft.get('cell', cell)];
    if (was === undefined || is === undefined || told.has(was.code) || told.has(is.code)) continue;
    const area = faceArea(view, cell);
    const lost = area - faceArea(draft, cell);
    if (lost > HAIRLINE) losers.push({ code: was.code, area, lost });
    else if (lost < -HAIRLINE) gainers.push({ code: was.code });
  }
  const note = (from: string, to: string, areaShare: number): void => {
    const row: LineageRecord = { id: ids.nextId(), op: 'RESHAPE', from, to, areaShare, reason: '' };
    draft.add('lineage', row);
  };
  if (losers.length === 1 && gainers.length === 1) {
    const [loser, gainer] = [present(losers[0], 'loser'), present(gainers[0], 'gainer')];
    note(loser.code, gainer.code, Math.min(1, loser.lost / loser.area));
  } else {
    for (const { code, area, lost } of losers) note(code, code, Math.max(0, 1 - lost / area));
    for (const { code } of gainers) note(code, code, 1);
  }
  return losers.length + gainers.length === 0 ? change : draft.changes();
}

function cellsBeside(view: PlanView, { edge, node }: ChangeSet): Set<CellId> {
  const edges = [...(edge?.added ?? []), ...(edge?.removed ?? []), ...(edge?.updated.flat() ?? [])];
  for (const [{ id }] of node?.updated ?? []) {
    for (const near of view.edgesAtNode(id)) edges.push(rowOf(view, 'edge', near));
  }
  return new Set(edges.flatMap(({ left, right }) => [left, right]).filter((face) => face > 0));
}
