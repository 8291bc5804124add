/**
 * Lets statements that do not depend on each other run without waiting for each other's answer, which is
 * most of what a small statement costs. Waits for all of them, also when one fails, so that nothing is still
 * running when the transaction is taken back; then throws the first failure.
 */
export async function together(work: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
