import type { Finding } from './finding';

/** A key of shared/i18n and what fills it. */
export interface SentenceCall {
  readonly code: string;
  readonly params: Finding['params'];
}

/** What the finding says (`rule.<id>` or `rule.<id>.<variant>`): what is wrong, with names. */
export function findingSentence({ rule, params }: Pick<Finding, 'rule' | 'params'>): SentenceCall {
  const { variant } = params;
  return { code: variant === undefined ? `rule.${rule}` : `rule.${rule}.${variant}`, params };
}

/** What to do about it (`ruleAdvice.<id>`). */
export function findingAdvice({ rule, params }: Pick<Finding, 'rule' | 'params'>): SentenceCall {
  return { code: `ruleAdvice.${rule}`, params };
}

/** The rule's own statement, as a heading (`ruleTitle.<id>`). */
export function ruleTitle(rule: string): SentenceCall {
  return { code: `ruleTitle.${rule}`, params: {} };
}
