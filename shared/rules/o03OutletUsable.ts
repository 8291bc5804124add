import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { gridSubject, outletSubject } from './subjects';

/** O03 (S-76): an outlet that supports a grid exists and is active. */
export const outletUsable: Rule = { id: 'O03', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const support of scope.rows('support')) {
    const outlet = view.get('outlet', support.outlet);
    const grid = view.get('grid', support.grid);
    if (outlet?.active === true || grid === undefined) continue;
    yield {
      key: `${grid.code}/${outlet?.code ?? support.outlet}`,
      subjects: outlet === undefined ? [gridSubject(grid)] : [gridSubject(grid), outletSubject(outlet)],
      place: outlet === undefined ? places.ofGrid(grid.id) : places.ofPoint(outlet.x, outlet.y),
      params:
        outlet === undefined
          ? { variant: 'missing', grid: grid.name }
          : { grid: grid.name, name: outlet.name },
    };
  }
}
