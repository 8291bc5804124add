import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject } from './subjects';

/** C09 (S-23): the granularity differs from the base version, and no RECLASSIFY row since then says so. */
export const reclassified: Rule = { id: 'C09', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, base, scope, places }: RuleContext): Generator<Observation> {
  if (base === undefined || !scope.whole) return;
  const noted = new Set<string | null>();
  for (const row of view.all('lineage'))
    if (row.op === 'RECLASSIFY' && base.get('lineage', row.id) === undefined) noted.add(row.to);
  for (const cell of scope.rows('cell')) {
    const old = base.get('cell', base.cellByCode(cell.code) ?? -1);
    if (old === undefined || old.granularity === cell.granularity || noted.has(cell.code)) continue;
    yield {
      key: cell.code,
      subjects: [cellSubject(cell)],
      place: places.ofCell(cell.id),
      params: { name: cell.name, code: cell.code },
    };
  }
}
