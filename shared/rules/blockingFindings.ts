import type { Finding } from './finding';
import { RULES } from './registry';
import type { Gate } from './rule';

/** A later gate is stopped by everything that stops an earlier one. */
const ORDER: readonly Gate[] = ['SUBMIT', 'APPROVE', 'EXPORT'];

/** The errors that stop a plan at a gate. Warnings never stop it; they are listed for the approver. */
export function blockingFindings(findings: readonly Finding[], gate: Gate): Finding[] {
  const gates = new Map(RULES.map((rule) => [rule.id, rule.gate]));
  return findings.filter((finding) => {
    const own = gates.get(finding.rule) ?? null;
    return finding.level === 'ERROR' && own !== null && ORDER.indexOf(own) <= ORDER.indexOf(gate);
  });
}
