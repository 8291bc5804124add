import { GRANULARITY_CODES } from '../document/granularity';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject } from './subjects';

const KNOWN: ReadonlySet<string> = new Set(GRANULARITY_CODES);

/** C01 (S-33): a cell has one of the 20 granularities. Fires on rows that came past the schemas. */
export const knownGranularity: Rule = { id: 'C01', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ scope, places }: RuleContext): Generator<Observation> {
  for (const cell of scope.rows('cell')) {
    if (KNOWN.has(cell.granularity)) continue;
    yield {
      key: cell.code,
      subjects: [cellSubject(cell)],
      place: places.ofCell(cell.id),
      params: { name: cell.name, granularity: String(cell.granularity) },
    };
  }
}
