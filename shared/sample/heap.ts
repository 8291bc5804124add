import { at } from './at';

/** Keys by cost, the cheapest first. An entry may be stale: its key is then settled already at a lower cost. */
export function createHeap(): { push(cost: number, key: number): void; pop(): number | undefined } {
  const costs: number[] = [];
  const keys: number[] = [];
  const swap = (i: number, j: number): void => {
    [costs[i], costs[j]] = [at(costs, j), at(costs, i)];
    [keys[i], keys[j]] = [at(keys, j), at(keys, i)];
  };
  return {
    push(cost, key) {
      let i = costs.push(cost) - 1;
      keys.push(key);
      while (i > 0 && at(costs, i) < at(costs, (i - 1) >> 1)) {
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
          if (child < costs.length && at(costs, child) < at(costs, least)) least = child;
        }
        if (least === i) return top;
        swap(i, least);
        i = least;
      }
    },
  };
}
