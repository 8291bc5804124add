import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { invert } from '../../../../shared/document/changeSet';
import { composeChanges } from '../../../../shared/document/composeChanges';
import type { PlanDocument } from '../../../../shared/document/planDocument';
import { addRows, EMPTY_STATE, hashAfter } from '../../../../shared/document/stateHash';
import { TABLE_NAMES } from '../../../../shared/document/tables';
import { randomEdits } from '../../../support/randomEdits';
import { sampleTown } from '../../../support/sampleTown';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function wholeHash(plan: PlanDocument): string {
  return TABLE_NAMES.reduce((hash, table) => addRows(hash, table, plan.all(table), sha256), EMPTY_STATE);
}

describe('the state hash', () => {
  it('after any chain of edits equals the one worked out anew, and undoing restores it', () => {
    const { plan, counters } = sampleTown(3, 40);
    const first = wholeHash(plan);
    let hash = first;
    const changes = [];
    for (const { change } of randomEdits(plan, counters, 4, 25)) {
      const after = hashAfter(hash, change, sha256);
      expect(after).not.toBe(hash);
      hash = after;
      changes.push(change);
    }
    expect(hash).toBe(wholeHash(plan));
    expect(hashAfter(first, composeChanges(changes), sha256)).toBe(hash);
    for (const change of changes.reverse()) hash = hashAfter(hash, invert(change), sha256);
    expect(hash).toBe(first);
  });

  it('does not depend on the order of rows or of their fields, and tells tables and values apart', () => {
    const cell = { id: 1, x: 2, y: 3, inserted: false };
    const turned = { inserted: false, y: 3, x: 2, id: 1 };
    const other = { ...cell, id: 2 };
    const of = (...rows: (typeof cell)[]): string => addRows(EMPTY_STATE, 'node', rows, sha256);
    expect(of(cell, other)).toBe(of(other, turned));
    expect(of(cell)).not.toBe(of({ ...cell, x: 4 }));
    expect(of(cell)).not.toBe(of(cell, cell));
  });
});
