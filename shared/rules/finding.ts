import type { TableName } from '../document/tables';
import type { Box2D } from '../document/view';

export type FindingLevel = 'ERROR' | 'WARNING' | 'INFO';

/** A thing that a finding is about: its table, row id, and the code that people know it by (may be empty). */
export interface FindingSubject {
  readonly table: TableName;
  readonly id: number;
  readonly code: string;
}

/**
 * What a rule found. Plain data: it is stored, sent and compared. `id` follows from rule and subject alone,
 * so the same problem has the same id in every run, on every machine. The sentence is `findingSentence`.
 */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly level: FindingLevel;
  readonly subjects: readonly FindingSubject[];
  /** Place to zoom to, lattice millimetres; null when it lies nowhere. */
  readonly place: Box2D | null;
  /** Fill the sentence. `variant` picks one where a rule can fail in several ways. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A finding before its rule puts id, rule and level on it. `key`: what makes it this finding within its rule. */
export interface Observation {
  readonly key: string;
  readonly subjects?: readonly FindingSubject[];
  readonly place?: Box2D | null;
  readonly params?: Finding['params'];
}
