import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject, gridSubject } from './subjects';

/** H02 (S-26): every grid of level 2 and 3 and every cell has a parent in this plan; level 1 has none. */
export const hasParent: Rule = { id: 'H02', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const grid of scope.rows('grid')) {
    const isFine =
      grid.level === 1 ? grid.parent === null : grid.parent !== null && view.get('grid', grid.parent);
    if (isFine) continue;
    yield {
      key: grid.code,
      subjects: [gridSubject(grid)],
      place: places.ofGrid(grid.id),
      params: { name: grid.name, level: grid.level, ...(grid.level === 1 ? { variant: 'superfluous' } : {}) },
    };
  }
  for (const cell of scope.rows('cell')) {
    if (view.get('grid', cell.parent) !== undefined) continue;
    yield {
      key: cell.code,
      subjects: [cellSubject(cell)],
      place: places.ofCell(cell.id),
      params: { name: cell.name, level: 4 },
    };
  }
}
