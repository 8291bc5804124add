import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { outletSubject } from './subjects';

/** O05 (S-86): an active outlet that supports nothing: the organisation chart may omit it. */
export const idleOutlet: Rule = { id: 'O05', level: 'WARNING', gate: null, check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const working = new Set([...view.all('support')].map((support) => support.outlet));
  for (const outlet of view.all('outlet')) {
    if (!outlet.active || working.has(outlet.id)) continue;
    yield {
      key: outlet.code,
      subjects: [outletSubject(outlet)],
      place: places.ofPoint(outlet.x, outlet.y),
      params: { name: outlet.name },
    };
  }
}
