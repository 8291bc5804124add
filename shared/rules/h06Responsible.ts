import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { gridSubject } from './subjects';

/** H06 (S-12, S-87): every grid of level 1–3 has one responsible person, who is active. Waivable: a warning. */
export const responsiblePerson: Rule = { id: 'H06', level: 'WARNING', gate: 'APPROVE', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const grid of scope.rows('grid')) {
    const person = grid.responsible === null ? undefined : view.get('staff', grid.responsible);
    if (person?.active === true) continue;
    yield {
      key: grid.code,
      subjects: [gridSubject(grid)],
      place: places.ofGrid(grid.id),
      params:
        person === undefined
          ? { name: grid.name, level: grid.level }
          : { variant: 'inactive', name: grid.name, level: grid.level, person: person.name },
    };
  }
}
