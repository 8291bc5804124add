import type { Refusal } from '../base/result';
import type { ChangeSet } from '../document/changeSet';

export type Outcome = 'ADDED' | 'CHANGED' | 'SAME' | 'DUPLICATE' | 'REJECTED';

/** What became of one row of the file. */
export interface RowOutcome {
  readonly line: number;
  readonly outcome: Outcome;
  /** Row of the plan; null for duplicates and rejected rows. */
  readonly id: number | null;
  /** Why it was not taken; null when it was. */
  readonly reason: Refusal | null;
  readonly notes: readonly Refusal[];
}

export interface PlannedRows {
  readonly change: ChangeSet;
  /** One for every row that is not implied, in the order of the file. */
  readonly outcomes: readonly RowOutcome[];
}
