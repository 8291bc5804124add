import { expect, test } from 'vitest';
import { superfluous } from '../../../../main/project/backupPolicy';

const now = new Date('2026-03-10T12:00:00Z');
const policy = { everyMinutes: 15, keep: 3, days: 7 };
const HOUR = 3_600_000;
/** A backup so many hours ago. */
const ago = (hours: number, revision: number) => ({
  at: new Date(now.getTime() - hours * HOUR).toISOString(),
  revision,
});
const kept = (backups: readonly { at: string; revision: number }[]): number[] => {
  const gone = new Set(superfluous(backups, policy, now));
  return backups.filter((backup) => !gone.has(backup)).map(({ revision }) => revision);
};

test('the newest stay, then one an hour for a day, one a day for the days of the policy', () => {
  const backups = Array.from({ length: 24 * 10 * 4 }, (_, i) => ago(i / 4, 2000 - i));
  const stay = kept(backups);
  // 3 newest, 24 hours, and 6 or 7 days before.
  expect(stay.slice(0, 3)).toEqual([2000, 1999, 1998]);
  expect(stay.length).toBeGreaterThanOrEqual(3 + 23 + 6);
  expect(stay.length).toBeLessThanOrEqual(3 + 25 + 8);
});

test('few backups all stay, however old', () => {
  expect(kept([ago(9000, 1), ago(8000, 2), ago(7000, 3)])).toEqual([1, 2, 3]);
});

test('a clock that went back does not make the newest state look old', () => {
  const before = Array.from({ length: 8 }, (_, i) => ago(i / 10, 100 - i));
  expect(kept([ago(24 * 400, 101), ...before])).toContain(101);
});

test('an older state that took the place of the plan does not lose its new backups to the old high revisions', () => {
  const before = Array.from({ length: 8 }, (_, i) => ago(1 + i / 10, 100 - i));
  expect(kept([ago(0, 31), ...before])).toContain(31);
});

test('no policy drops the last backup', () => {
  expect(superfluous([ago(99_999, 1)], { everyMinutes: 1, keep: 0, days: 0 }, now)).toEqual([]);
});
