import type { PlanView } from '../document/view';
import type { Finding } from './finding';
import { placesIn } from './places';
import { RULES } from './registry';
import type { Rule, RuleContext } from './rule';
import type { Scope } from './scope';

/**
 * What the rules find within a scope, in the order of the registry and, inside a rule, by id. Findings with
 * equal keys are numbered, so ids are unique. Never refuses: a broken plan gives findings, not exceptions.
 */
export function checkRules(view: PlanView, scope: Scope, rules: readonly Rule[] = RULES): Finding[] {
  return findingsOf({ view, scope, places: placesIn(view) }, rules);
}

export function findingsOf(context: RuleContext, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) => {
    const seen = new Map<string, number>();
    const findings: Finding[] = [];
    for (const { key, subjects = [], place = null, params = {} } of rule.check(context)) {
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      const id = `${rule.id}:${key}${count > 1 ? `#${count}` : ''}`;
      findings.push({ id, rule: rule.id, level: rule.level, subjects, place, params });
    }
    return findings.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  });
}
