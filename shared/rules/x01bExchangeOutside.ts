import { pointInPolygons } from '../geometry/pointInPolygons';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';

/** X01 (S-17), second half: an exchange stands on the ground that its lines cover. */
export const exchangeOutside: Rule = { id: 'X01b', level: 'WARNING', gate: null, check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const covered = new Map<number, boolean>();
  for (const area of view.all('coverage')) {
    const exchange = view.get('exchange', area.exchange);
    if (exchange === undefined) continue;
    const isInside = pointInPolygons(area.polygons, exchange.x, exchange.y);
    covered.set(exchange.id, (covered.get(exchange.id) ?? false) || isInside);
  }
  for (const [id, isInside] of covered) {
    const exchange = view.get('exchange', id);
    if (isInside || exchange === undefined) continue;
    yield {
      key: exchange.code,
      subjects: [{ table: 'exchange', id, code: exchange.code }],
      place: places.ofPoint(exchange.x, exchange.y),
      params: { name: exchange.name },
    };
  }
}
