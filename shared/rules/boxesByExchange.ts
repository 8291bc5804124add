import type { BoxRecord } from '../document/records/network';
import type { FindingSubject, Observation } from './finding';
import type { RuleContext } from './rule';
import { boxSubject } from './subjects';

/** So many boxes are named in a finding; the count is always complete. */
const NAMED = 50;

/**
 * One observation per exchange for the boxes that meet a condition: work-lists of tens of thousands of
 * boxes are handed out by exchange, not box by box.
 */
export function* boxesByExchange(
  { view, scope, places }: RuleContext,
  isConcerned: (box: BoxRecord) => boolean,
): Generator<Observation> {
  if (!scope.whole) return;
  const found = new Map<number | null, { count: number; subjects: FindingSubject[] }>();
  for (const box of view.all('box')) {
    if (!isConcerned(box)) continue;
    let group = found.get(box.exchange);
    if (group === undefined) found.set(box.exchange, (group = { count: 0, subjects: [] }));
    group.count++;
    if (group.subjects.length < NAMED) group.subjects.push(boxSubject(box));
  }
  for (const [id, { count, subjects }] of found) {
    const exchange = id === null ? undefined : view.get('exchange', id);
    yield {
      key: exchange?.code ?? 'none',
      subjects,
      place: exchange === undefined ? null : places.ofPoint(exchange.x, exchange.y),
      params: {
        ...(exchange === undefined ? { variant: 'noExchange' } : {}),
        exchange: exchange?.name ?? '',
        count,
      },
    };
  }
}
