/** Work for the plan file, one at a time and in order: a write is made on the revision that the last one gave. */
export interface SaveQueue {
  /** Resolves or rejects with the work's own outcome. Work after a failed one still runs. */
  add<T>(work: () => Promise<T>): Promise<T>;
  /** Number of works that have not ended. */
  pending(): number;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

export function createSaveQueue(): SaveQueue {
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  return {
    add: (work) => {
      pending += 1;
      const mine = last.then(work).finally(() => {
        pending -= 1;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    pending: () => pending,
    idle: async () => {
      while (pending > 0) await last;
    },
  };
}
