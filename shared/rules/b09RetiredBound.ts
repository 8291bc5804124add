import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { boxSubject } from './subjects';

/** B09 (S-99): a retired box is bound to nothing. */
export const retiredBound: Rule = { id: 'B09', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const box of scope.rows('box')) {
    if (box.status !== 'RETIRED' || view.bindingsOfBox(box.id).length === 0) continue;
    yield {
      key: `${box.type}/${box.code}`,
      subjects: [boxSubject(box)],
      place: places.ofPoint(box.x, box.y),
      params: { code: box.code },
    };
  }
}
