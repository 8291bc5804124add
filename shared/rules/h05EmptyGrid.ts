import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { gridSubject } from './subjects';

/** H05 (S-26): every grid has something below it, down to cells. */
export const emptyGrid: Rule = { id: 'H05', level: 'ERROR', gate: 'APPROVE', check };

function* check({ view, scope }: RuleContext): Generator<Observation> {
  for (const grid of scope.rows('grid')) {
    const children = grid.level === 3 ? view.cellsOfGrid(grid.id) : view.gridsOfGrid(grid.id);
    if (children.length > 0) continue;
    yield {
      key: grid.code,
      subjects: [gridSubject(grid)],
      params: { name: grid.name, level: grid.level, code: grid.code },
    };
  }
}
