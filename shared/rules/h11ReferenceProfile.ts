import { CATEGORIES } from '../document/granularity';
import { countCells } from '../hierarchy/countCells';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';

/** The counts of the autumn 2011 report (S-44…46), the profile that a plan can be compared with. */
export const PROFILE_2011_11 = {
  name: '2011-11',
  level1: 14,
  level2: 249,
  cells: 7183,
  categories: { RURAL: 1951, INDUSTRY: 742, CLUSTER: 1861, NONCLUSTER: 190, COMMUNITY: 2058, VACANT: 381 },
} as const;

/**
 * H11 (S-44…46): counts differ from the reference profile. Information only: a plan is free to grow. Speaks
 * only about a plan of nearly the profile's size (±10 % of its cells); for others the profile means nothing.
 */
export const referenceProfile: Rule = { id: 'H11', level: 'INFO', gate: null, check };

function* check({ view, scope }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const profile = PROFILE_2011_11;
  const total = view.count('cell');
  if (Math.abs(total - profile.cells) > profile.cells / 10) return;
  const counts = countCells(view).plan;
  const levels = [0, 0, 0, 0];
  for (const grid of view.all('grid')) levels[grid.level] = (levels[grid.level] ?? 0) + 1;
  const compared: [what: string, here: number, there: number][] = [
    ['level1', levels[1] ?? 0, profile.level1],
    ['level2', levels[2] ?? 0, profile.level2],
    ['cells', total, profile.cells],
    ...CATEGORIES.map((category): [string, number, number] => [
      category,
      counts.byCategory[category],
      profile.categories[category],
    ]),
  ];
  for (const [what, here, there] of compared) {
    if (here !== there)
      yield { key: what, params: { variant: what, count: here, reference: there, profile: profile.name } };
  }
}
