import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';
import { boxSubject, cellSubject } from './subjects';

/** B15 (S-94): a reshape broke a binding and nobody has decided on it yet. */
export const brokenBinding: Rule = { id: 'B15', level: 'WARNING', gate: null, check };

function* check({ view, scope, places }: RuleContext): Generator<Observation> {
  for (const binding of scope.rows('binding')) {
    if (binding.status !== 'BROKEN') continue;
    const box = view.get('box', binding.box);
    const cell = view.get('cell', binding.cell);
    if (box === undefined) continue;
    yield {
      key: `${box.type}/${box.code}`,
      subjects: cell === undefined ? [boxSubject(box)] : [boxSubject(box), cellSubject(cell)],
      place: box.x === null ? ((cell && places.ofCell(cell.id)) ?? null) : places.ofPoint(box.x, box.y),
      params: { code: box.code, name: cell?.name ?? '?' },
    };
  }
}
