import { categoryOf } from '../document/granularity';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject } from './subjects';

/** C05 (S-84): a cell counted as vacant has households, or a box with lines in use bound to it. */
export const vacantOccupied: Rule = { id: 'C05', level: 'WARNING', gate: null, check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const cell of scope.rows('cell')) {
    if (categoryOf(cell.granularity) !== 'VACANT') continue;
    const households = cell.households ?? 0;
    let used = 0;
    for (const id of view.bindingsOfCell(cell.id)) {
      const binding = view.get('binding', id);
      const box = binding && view.get('box', binding.box);
      // Only what a person confirmed: a suggestion may simply be wrong.
      if (box !== undefined && binding?.status === 'CONFIRMED') used += box.used;
    }
    if (households === 0 && used === 0) continue;
    yield {
      key: cell.code,
      subjects: [cellSubject(cell)],
      place: places.ofCell(cell.id),
      params: { name: cell.name, households, used },
    };
  }
}
