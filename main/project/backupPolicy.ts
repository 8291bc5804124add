/** How often a changed plan is backed up, and which backups stay. */
export interface BackupPolicy {
  /** Minutes between two backups of a plan that is being edited. */
  readonly everyMinutes: number;
  /** So many of the newest stay, whatever their age. */
  readonly keep: number;
  /** Of older ones the last of every hour stays for a day, the last of every day for so many days. */
  readonly days: number;
}

export const DEFAULT_POLICY: BackupPolicy = { everyMinutes: 15, keep: 10, days: 30 };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Backups that may go. The newest stay by revision and by time: no clock that goes back and no older state that
 * takes the place of the plan can make the present one look old. A time in the future counts as of today.
 */
export function superfluous<B extends { readonly at: string; readonly revision: number }>(
  backups: readonly B[],
  { keep, days }: BackupPolicy,
  now: Date,
): B[] {
  const byTime = [...backups].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const byRevision = [...byTime].sort((a, b) => b.revision - a.revision);
  const newest = Math.max(1, keep);
  const stay = new Set([...byTime.slice(0, newest), ...byRevision.slice(0, newest)]);
  const taken = new Set<string>();
  return byTime.filter((backup) => {
    if (stay.has(backup)) return false;
    const age = now.getTime() - Date.parse(backup.at);
    const slot = age < DAY ? backup.at.slice(0, 13) : backup.at.slice(0, 10);
    const first = !taken.has(slot);
    taken.add(slot);
    return age >= days * DAY || !first;
  });
}
