import type { CellId } from '../base/ids';
import type { BindingRecord } from '../document/records/network';

/** A cell that a box may belong to, with the evidence. */
export interface CellSuggestion {
  readonly cell: CellId;
  /** The strongest evidence. */
  readonly basis: BindingRecord['basis'];
  /** 0–1; evidence of different kinds for the same cell adds up, but never reaches certainty. */
  readonly confidence: number;
  /** Why, as sentences of shared/i18n (`match.*`), strongest first. */
  readonly reasons: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}
