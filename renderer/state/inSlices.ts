/** Milliseconds of work between two chances for the window. */
const SLICE = 10;

/**
 * Runs steps in short tasks, so that the window goes on meanwhile. Undefined when they were not wanted any more: asked
 * before every task.
 */
export async function inSlices<T>(
  steps: Generator<void, T, void>,
  isWanted: () => boolean = () => true,
): Promise<T | undefined> {
  for (;;) {
    if (!isWanted()) return undefined;
    const until = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
