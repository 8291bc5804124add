export { blockingFindings } from './blockingFindings';
export { checkRules } from './checkRules';
export type { Finding, FindingLevel, FindingSubject } from './finding';
export { findingAdvice, findingSentence, ruleTitle } from './findingSentence';
export { RULES, RULESET_VERSION } from './registry';
export type { Gate, Rule } from './rule';
export { touchedRows, wholePlan, type Scope } from './scope';
export { validatePlan, type CoverageFigures, type Validation } from './validatePlan';
