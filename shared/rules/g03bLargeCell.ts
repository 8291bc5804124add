import type { Granularity } from '../document/granularity';
import { faceArea } from '../topology/read/measure';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject } from './subjects';

/** Largest plausible cell by granularity, square kilometres (domain G03); others have no upper bound. */
const LARGEST: Readonly<Partial<Record<Granularity, number>>> = { ESTATE: 1, VILLAGE: 60 };

/** G03 (S-15), upper bound: larger than cells of its granularity are. */
export const largeCell: Rule = { id: 'G03b', level: 'WARNING', gate: null, check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const cell of scope.rows('cell')) {
    const largest = LARGEST[cell.granularity];
    if (largest === undefined) continue;
    const area = faceArea(view, cell.id) / 1e12;
    if (area <= largest) continue;
    yield {
      key: cell.code,
      subjects: [cellSubject(cell)],
      place: places.ofCell(cell.id),
      params: { name: cell.name, area: Math.round(area * 100) / 100, largest },
    };
  }
}
