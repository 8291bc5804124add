import type { Refusal } from '../base/result';
import type { Outcome } from './outcome';

/** How many rows became what. In = added + changed + same + duplicate + rejected, always (I05). */
export interface ImportCounts {
  readonly rowsIn: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** Rows with one reason: the sentence of the first of them, how many, and the first lines. */
export interface ReasonGroup extends Refusal {
  readonly outcome: 'REJECTED' | 'DUPLICATE' | 'NOTE';
  readonly count: number;
  readonly lines: readonly number[];
}

/** Lines that a group names. */
const LINES_SHOWN = 20;

/** Counts rows as they come, and groups the reasons; its size does not depend on the number of rows. */
export class Tally {
  private readonly counts = { ADDED: 0, CHANGED: 0, SAME: 0, DUPLICATE: 0, REJECTED: 0 };
  private readonly groups = new Map<string, { -readonly [K in keyof ReasonGroup]: ReasonGroup[K] }>();

  add(outcome: Outcome, times = 1): void {
    this.counts[outcome] += times;
  }

  /** The reason of a rejected or repeated row, or a note about one that was taken. */
  tell(outcome: ReasonGroup['outcome'], line: number, { code, params }: Refusal): void {
    const key = `${outcome}|${code}|${params.field ?? ''}`;
    const known = this.groups.get(key);
    if (known === undefined) this.groups.set(key, { outcome, code, params, count: 1, lines: [line] });
    else {
      known.count++;
      if (known.lines.length < LINES_SHOWN) known.lines = [...known.lines, line];
    }
  }

  sums(): ImportCounts {
    const { ADDED, CHANGED, SAME, DUPLICATE, REJECTED } = this.counts;
    return {
      rowsIn: ADDED + CHANGED + SAME + DUPLICATE + REJECTED,
      added: ADDED,
      changed: CHANGED,
      same: SAME,
      duplicate: DUPLICATE,
      rejected: REJECTED,
    };
  }

  /** The most frequent first; rejected rows before repeated ones before notes. */
  reasons(): ReasonGroup[] {
    const rank = { REJECTED: 0, DUPLICATE: 1, NOTE: 2 };
    return [...this.groups.values()].sort((a, b) => rank[a.outcome] - rank[b.outcome] || b.count - a.count);
  }
}
