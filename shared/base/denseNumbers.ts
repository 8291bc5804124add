/** Gives ids dense numbers in the order in which they are first asked for. */
export interface DenseNumbers {
  /** The number of an id, or −1 when it has none yet. */
  known(id: number): number;
  /** The number of an id; a new one when it has none yet. */
  of(id: number): number;
  /** Ids by number. */
  readonly ids: readonly number[];
}

/** Above this many slots per expected id a table would waste more than a map costs. */
const SPARSE = 40;

/**
 * @param expected about how many ids there will be
 * @param highest the highest id, when known; ids below it and above −2 are then looked up in a table instead of a
 *   map, which is several times faster for a whole plan
 */
export function createDenseNumbers(expected = 0, highest = Infinity): DenseNumbers {
  const ids: number[] = [];
  if (highest > expected * SPARSE) {
    const numbers = new Map<number, number>();
    return {
      ids,
      known: (id) => numbers.get(id) ?? -1,
      of(id) {
        let number = numbers.get(id);
        if (number === undefined) {
          number = ids.length;
          numbers.set(id, number);
          ids.push(id);
        }
        return number;
      },
    };
  }
  // Numbers plus one, so that a fresh table says "none"; ids from −1 (GAP) on.
  const table = new Int32Array(highest + 2);
  return {
    ids,
    known: (id) => (table[id + 1] ?? 0) - 1,
    of(id) {
      const number = table[id + 1] as number;
      if (number > 0) return number - 1;
      ids.push(id);
      table[id + 1] = ids.length;
      return ids.length - 1;
    },
  };
}
