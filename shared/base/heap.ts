/** Keys by cost, the cheapest first. An entry may be stale: its key is then settled already at a lower cost. */
export interface Heap {
  push(cost: number, key: number): void;
  /** The cheapest key, or undefined when there is none. Costs the logarithm of the size. */
  pop(): number | undefined;
}

export function createHeap(): Heap {
  const costs: number[] = [];
  const keys: number[] = [];
  const costAt = (i: number): number => costs[i] as number;
  const swap = (i: number, j: number): void => {
    [costs[i], costs[j]] = [costAt(j), costAt(i)];
    [keys[i], keys[j]] = [keys[j] as number, keys[i] as number];
  };
  return {
    push(cost, key) {
      let i = costs.push(cost) - 1;
      keys.push(key);
      while (i > 0 && costAt(i) < costAt((i - 1) >> 1)) {
        swap(i, (i - 1) >> 1);
        i = (i - 1) >> 1;
      }
    },
    pop() {
      if (costs.length === 0) return undefined;
      swap(0, costs.length - 1);
      costs.pop();
      const top = keys.pop();
      for (let i = 0; ;) {
        let least = i;
        for (const child of [2 * i + 1, 2 * i + 2]) {
          if (child < costs.length && costAt(child) < costAt(least)) least = child;
        }
        if (least === i) return top;
        swap(i, least);
        i = least;
      }
    },
  };
}
