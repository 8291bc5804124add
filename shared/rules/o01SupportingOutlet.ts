import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { gridSubject } from './subjects';

/** O01 (S-76): every level-3 grid has exactly one supporting outlet; its cells inherit it. Waivable: a warning. */
export const supportingOutlet: Rule = { id: 'O01', level: 'WARNING', gate: 'APPROVE', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const supports = new Map<number, number>();
  for (const { grid } of view.all('support')) supports.set(grid, (supports.get(grid) ?? 0) + 1);
  for (const grid of view.all('grid')) {
    const count = supports.get(grid.id) ?? 0;
    if (grid.level !== 3 || count === 1) continue;
    yield {
      key: grid.code,
      subjects: [gridSubject(grid)],
      place: places.ofGrid(grid.id),
      params: { ...(count > 1 ? { variant: 'several' } : {}), name: grid.name, count },
    };
  }
}
