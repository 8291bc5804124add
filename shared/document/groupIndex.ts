import { NumberTable } from './numberTable';
import type { IndexKey } from './rowKeys';

/**
 * Rows grouped by a key of theirs, such as edges by node. A group is in order of ids whatever its history, so that an
 * edit of a plan gives the same rows as an edit of the plan that was stored and read again.
 */
export class GroupIndex {
  private readonly numbered = new NumberTable<number[]>();
  private readonly named = new Map<IndexKey, number[]>();

  /** Adds a row, which must not be under this key yet. */
  add(key: IndexKey, id: number): void {
    const group = this.group(key);
    if (group !== undefined) group.splice(placeIn(group, id), 0, id);
    else if (typeof key === 'number') this.numbered.set(key, [id]);
    else this.named.set(key, [id]);
  }

  remove(key: IndexKey, id: number): void {
    const group = this.group(key);
    if (group === undefined) return;
    const at = placeIn(group, id);
    if (group[at] !== id) return;
    if (group.length > 1) group.splice(at, 1);
    else if (typeof key === 'number') this.numbered.delete(key);
    else this.named.delete(key);
  }

  get(key: IndexKey): readonly number[] {
    return this.group(key) ?? NONE;
  }

  private group(key: IndexKey): number[] | undefined {
    return typeof key === 'number' ? this.numbered.get(key) : this.named.get(key);
  }
}

const NONE: readonly number[] = [];

/** Where an id stands in a group in order of ids, or would stand. */
export function placeIn(group: readonly number[], id: number): number {
  let low = 0;
  let high = group.length;
  // Rows mostly come in order.
  if (high > 0 && (group[high - 1] as number) < id) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
