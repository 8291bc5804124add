import type { PlanView } from '../../shared/document/view';
import { findingsOf } from '../../shared/rules/checkRules';
import type { Finding } from '../../shared/rules/finding';
import { placesIn } from '../../shared/rules/places';
import { RULES } from '../../shared/rules/registry';
import type { Rule } from '../../shared/rules/rule';
import { wholePlan } from '../../shared/rules/scope';
import { findingSentence } from '../../shared/rules/findingSentence';
import { translate } from '../../shared/i18n/translate';
import { documentOf } from './documentOf';
import { smallPlan } from './smallPlan';

type SmallTables = ReturnType<typeof smallPlan>['tables'];
type Row<T extends keyof SmallTables> = NonNullable<SmallTables[T]>[number];

/** Changes to the small plan: per table a function over its rows. */
export type Breakage = { readonly [T in keyof SmallTables]?: (rows: readonly Row<T>[]) => readonly Row<T>[] };

/** The small plan, changed. */
export function smallPlanWith(breakage: Breakage = {}): PlanView {
  const { tables } = smallPlan();
  const changed: Record<string, unknown> = { ...tables };
  for (const [table, change] of Object.entries(breakage)) {
    changed[table] = (change as (rows: readonly unknown[]) => readonly unknown[])([
      ...((changed[table] ?? []) as unknown[]),
    ]);
  }
  return documentOf(changed);
}

/** Replaces fields of the row with this id. */
export function put<R extends { readonly id: number }>(
  id: number,
  fields: NoInfer<Partial<R>>,
): (rows: readonly R[]) => readonly R[] {
  return (rows) => {
    if (!rows.some((row) => row.id === id)) throw new Error(`the small plan has a row ${id}`);
    return rows.map((row) => (row.id === id ? { ...row, ...fields } : row));
  };
}

/** What one rule finds in a plan. Every finding must have its sentence in both languages. */
export function findingsBy(rule: Rule, view: PlanView, base?: PlanView): Finding[] {
  if (!RULES.includes(rule)) throw new Error(`${rule.id} is not registered`);
  const findings = findingsOf(
    { view, scope: wholePlan(view), places: placesIn(view), ...(base === undefined ? {} : { base }) },
    [rule],
  );
  for (const finding of findings) {
    const { code, params } = findingSentence(finding);
    for (const language of ['zh-CN', 'en'] as const) {
      const sentence = translate(language, code, params);
      if (sentence === code || sentence.includes('{{'))
        throw new Error(`${code} has no complete sentence in ${language}`);
    }
  }
  return findings;
}

/** Ids of what one rule finds in the small plan after a breakage. */
export function idsBy(rule: Rule, breakage: Breakage = {}): string[] {
  return findingsBy(rule, smallPlanWith(breakage)).map(({ id }) => id);
}
