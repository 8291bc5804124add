/** Rows grouped by a key of theirs, such as edges by node. Order inside a group is the order of insertion. */
export class GroupIndex<K> {
  private readonly groups = new Map<K, number[]>();

  /** Adds a row, which must not be under this key yet: a search for it would make large groups slow to fill. */
  add(key: K, id: number): void {
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [id]);
    else group.push(id);
  }

  remove(key: K, id: number): void {
    const group = this.groups.get(key);
    if (group === undefined) return;
    const at = group.indexOf(id);
    if (at < 0) return;
    if (group.length === 1) this.groups.delete(key);
    else group.splice(at, 1);
  }

  get(key: K): readonly number[] {
    return this.groups.get(key) ?? NONE;
  }
}

const NONE: readonly number[] = [];
