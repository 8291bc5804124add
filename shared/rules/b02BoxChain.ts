import type { BoxRecord } from '../document/records/network';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { boxSubject } from './subjects';

type BoxType = BoxRecord['type'];

/**
 * Which types a box may hang on. Copper: cross-connect → distribution box, cross-connects may follow each
 * other. Fibre: two levels of cross-connect, then distribution box or splitter. No parent is direct
 * distribution from the exchange (直通配线) and legal.
 */
const PARENTS: Readonly<Record<BoxType, readonly BoxType[]>> = {
  J: ['J'],
  FX: ['J', 'FX'],
  GJ: ['GJ'],
  GF: ['GJ', 'GF', 'OBD'],
  OBD: ['GJ', 'GF', 'OBD'],
};

/** Longer than any real chain: only a cycle is. */
const LONGEST = 32;

/** B02 (S-98): the parent chain of a box is legal for its types and ends at an exchange. */
export const boxChain: Rule = { id: 'B02', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  const problemOf = (box: BoxRecord): { variant: string; parent: string } | undefined => {
    const parent = box.parent === null ? undefined : view.get('box', box.parent);
    if (box.parent !== null && parent === undefined) return { variant: 'missing', parent: '' };
    if (parent !== undefined && !PARENTS[box.type].includes(parent.type)) {
      return { variant: 'type', parent: `${parent.type} ${parent.code}` };
    }
    let top = box;
    for (let step = 0; top.parent !== null; step++) {
      const above = view.get('box', top.parent);
      if (above === undefined) return undefined; // told at the box below the missing one
      if (step > LONGEST) return { variant: 'cycle', parent: parent?.code ?? '' };
      top = above;
    }
    const exchange = top.exchange ?? box.exchange;
    return exchange !== null && view.get('exchange', exchange)
      ? undefined
      : { variant: 'exchange', parent: '' };
  };
  for (const box of scope.rows('box')) {
    if (box.status === 'RETIRED') continue;
    const problem = problemOf(box);
    if (problem === undefined) continue;
    yield {
      key: `${box.type}/${box.code}:${problem.variant}`,
      subjects: [boxSubject(box)],
      place: places.ofPoint(box.x, box.y),
      params: { variant: problem.variant, code: box.code, type: box.type, parent: problem.parent },
    };
  }
}
