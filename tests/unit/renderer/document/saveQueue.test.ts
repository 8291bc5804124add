import { expect, test } from 'vitest';
import { createSaveQueue } from '../../../../renderer/document/saveQueue';

test('works run one after the other, and a failed one does not stop the next', async () => {
  const queue = createSaveQueue();
  const log: string[] = [];
  const work =
    (name: string, fails = false) =>
    async (): Promise<void> => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  const first = queue.add(work('first', true)).catch((error: Error) => log.push(`${error.message} failed`));
  void queue.add(work('second'));
  expect(queue.pending()).toBe(2);
  await queue.idle();
  await first;
  expect(queue.pending()).toBe(0);
  expect(log.filter((line) => !line.endsWith('failed'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
  ]);
  expect(log).toContain('first failed');
});
