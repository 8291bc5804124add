import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { cellSubject, gridSubject } from './subjects';

/** H01 (S-26…30): a child is exactly one level below its parent. A cycle would break this somewhere. */
export const levelChain: Rule = { id: 'H01', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const grid of scope.rows('grid')) {
    const parent = grid.parent === null ? undefined : view.get('grid', grid.parent);
    if (parent === undefined || parent.level === grid.level - 1) continue;
    yield {
      key: grid.code,
      subjects: [gridSubject(grid), gridSubject(parent)],
      place: places.ofGrid(grid.id),
      params: { name: grid.name, level: grid.level, parent: parent.name, parentLevel: parent.level },
    };
  }
  for (const cell of scope.rows('cell')) {
    const parent = view.get('grid', cell.parent);
    if (parent === undefined || parent.level === 3) continue;
    yield {
      key: cell.code,
      subjects: [cellSubject(cell), gridSubject(parent)],
      place: places.ofCell(cell.id),
      params: { name: cell.name, level: 4, parent: parent.name, parentLevel: parent.level },
    };
  }
}
