import { expect } from 'vitest';
import type { Result } from '../../shared/base/result';
import { invert, type ChangeSet } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES } from '../../shared/document/tables';
import { validateCoverage } from '../../shared/topology/proof/validate';

/** Every row of a plan as text, in one order: equal plans give equal text. */
export function snapshot(plan: PlanDocument): string {
  return TABLE_NAMES.map((table) =>
    [...plan.all(table)]
      .sort((a, b) => a.id - b.id)
      .map((row) => `${table} ${JSON.stringify(row, Object.keys(row).sort())}`)
      .join('\n'),
  ).join('\n');
}

/** The change of a result that must not be a refusal. */
export function accepted(result: Result<ChangeSet>): ChangeSet {
  if (!result.ok) expect.fail(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.params)}`);
  return result.value;
}

/** The code of a result that must be a refusal. */
export function refusal(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.refusal.code;
}

/**
 * Applies an accepted change and holds it to the invariants: the coverage stays sound, undo gives back every
 * row, redo gives the same again.
 */
export function applySound(plan: PlanDocument, result: Result<ChangeSet>): ChangeSet {
  const change = accepted(result);
  const before = snapshot(plan);
  plan.apply(change);
  const after = snapshot(plan);
  expect(validateCoverage(plan)).toEqual([]);
  plan.apply(invert(change));
  expect(snapshot(plan)).toBe(before);
  plan.apply(change);
  expect(snapshot(plan)).toBe(after);
  return change;
}
