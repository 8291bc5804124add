import { sameRow } from '../document/sameRow';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';

/** Share of the cells of the base version above which a second pair of eyes is due, per cent. */
const LARGE = 10;

/** V11 (S-81): the change since the base version concerns a large share of its cells. */
export const largeChange: Rule = { id: 'V11', level: 'WARNING', gate: null, check };

function* check({ view, base, scope }: RuleContext): Generator<Observation> {
  if (base === undefined || !scope.whole || base.count('cell') === 0) return;
  const changed = new Set<string>();
  for (const { id, from, to } of view.all('lineage')) {
    if (base.get('lineage', id) !== undefined) continue;
    for (const code of [from, to]) if (code !== null && code[4] === '4') changed.add(code);
  }
  for (const cell of base.all('cell'))
    if (!sameRow(cell, view.get('cell', view.cellByCode(cell.code) ?? -1))) changed.add(cell.code);
  const cells = base.count('cell');
  const percent = (changed.size / cells) * 100;
  if (percent > LARGE)
    yield {
      key: 'plan',
      params: { changed: changed.size, cells, percent: Math.round(percent * 10) / 10, LARGE },
    };
}
