import type { BoxRecord } from '../document/records/network';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { boxSubject } from './subjects';

/** B01 (S-94): a box code occurs once per type, because it is the key to the resource system. */
export const boxCode: Rule = { id: 'B01', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  const reported = new Set<string>();
  for (const box of scope.rows('box')) {
    const key = `${box.type}/${box.code}`;
    const others = view.boxByCode(box.code);
    if (others.length < 2 || reported.has(key)) continue;
    const same = others
      .flatMap((id) => view.get('box', id) ?? [])
      .filter((other: BoxRecord) => other.type === box.type);
    if (same.length < 2) continue;
    reported.add(key);
    yield {
      key,
      subjects: same.map(boxSubject),
      place: places.ofPoint(box.x, box.y),
      params: { code: box.code, type: box.type, count: same.length },
    };
  }
}
