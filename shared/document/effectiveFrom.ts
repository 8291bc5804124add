/** What is odd about the day from which a version is to hold. */
export type EffectiveFromProblem = 'past' | 'notFirst';

/**
 * V10 (S-24): a version should hold from the first day of a month, which is when settlement changes over, and not from
 * a day that is over. Days are ISO dates.
 */
export function effectiveFromProblem(effectiveFrom: string, today: string): EffectiveFromProblem | undefined {
  if (effectiveFrom < today) return 'past';
  return effectiveFrom.endsWith('-01') ? undefined : 'notFirst';
}

/** The first day of the month after `today`: what a version holds from when nobody says otherwise. */
export function firstOfNextMonth(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 12
    ? `${String(year + 1).padStart(4, '0')}-01-01`
    : `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}
