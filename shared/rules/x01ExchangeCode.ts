import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';

/** X01 (S-17), first half: an exchange code occurs once. */
export const exchangeCode: Rule = { id: 'X01', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const seen = new Set<string>();
  for (const exchange of view.all('exchange')) {
    if (seen.has(exchange.code)) {
      yield {
        key: exchange.code,
        subjects: [{ table: 'exchange', id: exchange.id, code: exchange.code }],
        place: places.ofPoint(exchange.x, exchange.y),
        params: { code: exchange.code },
      };
    }
    seen.add(exchange.code);
  }
}
