import { expect, it } from 'vitest';
import { effectiveFromProblem, firstOfNextMonth } from '../../../../shared/document/effectiveFrom';

it('a version that nobody gives a day holds from the first of the next month, also over the turn of the year', () => {
  expect(firstOfNextMonth('2026-11-28')).toBe('2026-12-01');
  expect(firstOfNextMonth('2026-12-01')).toBe('2027-01-01');
  expect(firstOfNextMonth('2026-08-31')).toBe('2026-09-01');
});

it('V10 finds a day that is over and one in the middle of a month odd, and nothing else', () => {
  expect(effectiveFromProblem('2026-12-01', '2026-11-28')).toBeUndefined();
  expect(effectiveFromProblem('2026-11-01', '2026-11-01')).toBeUndefined();
  expect(effectiveFromProblem('2026-11-01', '2026-11-28')).toBe('past');
  expect(effectiveFromProblem('2026-12-15', '2026-11-28')).toBe('notFirst');
});
