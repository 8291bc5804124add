import { CATEGORIES } from '../document/granularity';
import { countCells } from '../hierarchy/countCells';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { gridSubject } from './subjects';

/**
 * C03 (S-46): the cells counted by category below each level-1 grid, found by walking the tree, are all the
 * cells of the plan. A cell that no walk reaches would be missing from every report.
 */
export const categorySums: Rule = { id: 'C03', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const counts = countCells(view);
  let reached = 0;
  for (const id of view.gridsOfGrid(null)) {
    const grid = view.get('grid', id);
    const below = counts.byGrid.get(id);
    if (grid === undefined || below === undefined) continue;
    reached += below.total;
    const sum = CATEGORIES.reduce((total, category) => total + below.byCategory[category], 0);
    if (sum === below.total) continue;
    yield {
      key: grid.code,
      subjects: [gridSubject(grid)],
      params: { name: grid.name, sum, total: below.total },
    };
  }
  const total = view.count('cell');
  if (reached !== total) yield { key: 'plan', params: { variant: 'total', sum: reached, total } };
}
