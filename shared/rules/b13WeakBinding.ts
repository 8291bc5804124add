import type { FindingSubject, Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { boxSubject, gridSubject } from './subjects';

/** Automatic bindings below this confidence want a person's look (domain B13). */
export const REVIEW_BELOW = 0.8;
const NAMED = 50;

/** B13 (S-94): weak automatic bindings that nobody reviewed; one finding per level-2 grid, as work is handed out. */
export const weakBinding: Rule = { id: 'B13', level: 'WARNING', gate: null, check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const found = new Map<number, { count: number; boxes: FindingSubject[] }>();
  for (const binding of view.all('binding')) {
    if (binding.status !== 'SUGGESTED' || binding.confidence >= REVIEW_BELOW || binding.reviewedBy !== null)
      continue;
    const cell = view.get('cell', binding.cell);
    const level2 = cell && view.get('grid', cell.parent)?.parent;
    const box = view.get('box', binding.box);
    if (level2 === undefined || level2 === null || box === undefined) continue;
    let group = found.get(level2);
    if (group === undefined) found.set(level2, (group = { count: 0, boxes: [] }));
    group.count++;
    if (group.boxes.length < NAMED) group.boxes.push(boxSubject(box));
  }
  for (const [id, { count, boxes }] of found) {
    const grid = view.get('grid', id);
    if (grid === undefined) continue;
    yield {
      key: grid.code,
      subjects: [gridSubject(grid), ...boxes],
      place: places.ofGrid(id),
      params: { name: grid.name, count, percent: REVIEW_BELOW * 100 },
    };
  }
}
