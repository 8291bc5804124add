import { categoryOf } from '../document/granularity';
import type { PlanView } from '../document/view';
import { percent } from './percent';
import type { Report, ReportTable, ReportValue } from './report';

/** R3: claimed of claimable cells per level-1 grid (S-49); vacant cells are shown apart, they need no claim. */
export const claimRate: Report = { id: 'r3_claim_rate', build };

interface Count {
  claimable: number;
  claimed: number;
  vacant: number;
  vacantClaimed: number;
}

function build(view: PlanView): ReportTable {
  const claimed = new Set<number>();
  for (const claim of view.all('claim')) {
    if (claim.subjectType === 'CELL' && claim.kind === 'PRIMARY' && claim.status === 'ACTIVE')
      claimed.add(claim.subject);
  }
  const countBelow = (grid: number, count: Count): Count => {
    for (const child of view.gridsOfGrid(grid)) countBelow(child, count);
    for (const id of view.cellsOfGrid(grid)) {
      const cell = view.get('cell', id);
      if (cell === undefined) continue;
      const isVacant = categoryOf(cell.granularity) === 'VACANT';
      count[isVacant ? 'vacant' : 'claimable']++;
      if (claimed.has(id)) count[isVacant ? 'vacantClaimed' : 'claimed']++;
    }
    return count;
  };
  const sum: Count = { claimable: 0, claimed: 0, vacant: 0, vacantClaimed: 0 };
  const rows: ReportValue[][] = view
    .gridsOfGrid(null)
    .flatMap((id) => view.get('grid', id) ?? [])
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((grid) => {
      const count = countBelow(grid.id, { claimable: 0, claimed: 0, vacant: 0, vacantClaimed: 0 });
      for (const key of ['claimable', 'claimed', 'vacant', 'vacantClaimed'] as const) sum[key] += count[key];
      return row(grid.code, grid.name, count);
    });
  rows.push(row('', '', sum));
  return {
    columns: ['code', 'name', 'claimable', 'claimed', 'claimedPercent', 'vacant', 'vacantClaimed'],
    rows,
  };
}

function row(code: string, name: string, count: Count): ReportValue[] {
  return [
    code,
    name,
    count.claimable,
    count.claimed,
    percent(count.claimed, count.claimable),
    count.vacant,
    count.vacantClaimed,
  ];
}
