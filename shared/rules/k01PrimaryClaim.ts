import type { ClaimRecord } from '../document/records/hierarchy';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject, gridSubject } from './subjects';

/** K01 (S-08, S-87): at most one active primary claim per cell and per grid. */
export const onePrimaryClaim: Rule = { id: 'K01', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const bySubject = new Map<string, ClaimRecord[]>();
  for (const claim of view.all('claim')) {
    if (claim.kind !== 'PRIMARY' || claim.status !== 'ACTIVE') continue;
    const key = `${claim.subjectType}/${claim.subject}`;
    const others = bySubject.get(key);
    if (others === undefined) bySubject.set(key, [claim]);
    else others.push(claim);
  }
  for (const claims of bySubject.values()) {
    const [first] = claims;
    if (first === undefined || claims.length === 1) continue;
    const cell = first.subjectType === 'CELL' ? view.get('cell', first.subject) : undefined;
    const grid = first.subjectType === 'GRID' ? view.get('grid', first.subject) : undefined;
    const people = claims.map((claim) => view.get('staff', claim.staff)?.name ?? '?').sort();
    yield {
      key: `${first.subjectType}/${cell?.code ?? grid?.code ?? first.subject}`,
      subjects: cell ? [cellSubject(cell)] : grid ? [gridSubject(grid)] : [],
      place: cell ? places.ofCell(cell.id) : grid ? places.ofGrid(grid.id) : null,
      params: { name: cell?.name ?? grid?.name ?? '?', count: claims.length, people: people.join('、') },
    };
  }
}
