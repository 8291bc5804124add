/** Things by number that are joined pair by pair and end in groups. */
export interface JoinedGroups {
  join(one: number, other: number): void;
  /** Every thing in one group, in the order of the first of each group. */
  all(): number[][];
}

export function createGroups(count: number): JoinedGroups {
  const root = Array.from({ length: count }, (_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (root[top] !== top) top = root[top] = root[root[top] as number] as number;
    return top;
  };
  return {
    join: (one, other) => {
      root[find(one)] = find(other);
    },
    all: () => {
      const groups = new Map<number, number[]>();
      root.forEach((_, at) => {
        const top = find(at);
        const group = groups.get(top);
        if (group === undefined) groups.set(top, [at]);
        else group.push(at);
      });
      return [...groups.values()];
    },
  };
}
