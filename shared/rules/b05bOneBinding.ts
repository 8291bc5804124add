import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { boxSubject } from './subjects';

/** Part of B05 (domain §2.1): a box is bound once at most, and to a cell that exists. */
export const oneBinding: Rule = { id: 'B05b', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const box of scope.rows('box')) {
    const bindings = view.bindingsOfBox(box.id).flatMap((id) => view.get('binding', id) ?? []);
    const isDangling = bindings.some((binding) => view.get('cell', binding.cell) === undefined);
    if (bindings.length < 2 && !isDangling) continue;
    yield {
      key: `${box.type}/${box.code}`,
      subjects: [boxSubject(box)],
      place: places.ofPoint(box.x, box.y),
      params: { ...(isDangling ? { variant: 'dangling' } : {}), code: box.code, count: bindings.length },
    };
  }
}
