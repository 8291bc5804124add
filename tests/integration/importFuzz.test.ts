import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importRun } from '../soak/importRun';

const FIXTURES = join('..', 'shared', 'fixtures');

/** `npm run fuzz:import` is the long version: 10,000 files. */
it('300 damaged files of every format end with rows or a sentence, and leave nothing behind', async () => {
  const { cases, outcomes, wrong } = await importRun(FIXTURES, 1, { from: 0, to: 300, largest: 50_000 });
  expect(wrong).toEqual([]);
  expect(cases).toBe(300);
  // Damage that is always refused, or never, would test nothing.
  expect(outcomes.get('READ') ?? 0).toBeGreaterThan(0);
  expect(outcomes.size).toBeGreaterThan(5);
});

it('a GeoPackage whose rows run in circles is told damaged', async () => {
  const { wrong } = await importRun(FIXTURES, 1, { from: 1587, to: 1588, largest: 400_000 });
  expect(wrong).toEqual([]);
});
