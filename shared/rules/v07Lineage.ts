import { Lineage, SHARE_NOISE } from '../hierarchy/lineageTree';
import type { Observation } from './finding';
import type { Rule, RuleContext } from './rule';

/**
 * V07 (S-23): every cell that is gone, by the lineage or since the base version, has given all of its ground to
 * successors: shares sum to 1. Income of a manager stays comparable only then.
 */
export const completeLineage: Rule = { id: 'V07', level: 'ERROR', gate: 'SUBMIT', check };

function* check({ view, base, scope }: RuleContext): Generator<Observation> {
  if (!scope.whole) return;
  const gone = new Set<string>();
  for (const { op, from } of view.all('lineage')) {
    // Grids have lineage too, without ground of their own.
    if (from === null || from[4] !== '4' || op === 'RETIRE') continue;
    if (view.cellByCode(from) === undefined) gone.add(from);
  }
  const retired = new Set<string | null>();
  for (const { op, from } of view.all('lineage')) if (op === 'RETIRE') retired.add(from);
  for (const { code } of base?.all('cell') ?? [])
    if (view.cellByCode(code) === undefined && !retired.has(code)) gone.add(code);
  if (gone.size === 0) return;
  const lineage = new Lineage(view.all('lineage'));
  for (const code of [...gone].sort()) {
    const { stays } = lineage.descendants(code);
    if (stays > SHARE_NOISE) yield { key: code, params: { code, missing: Math.round(stays * 1000) / 10 } };
  }
}
