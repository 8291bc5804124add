import type { JobState } from './jobsSlice';

/** Seconds until a job is done at its pace so far; 0 while nobody can say. */
export function secondsLeft({ done, total, since }: JobState, now: number): number {
  const share = total > 0 ? done / total : 0;
  const seconds = (now - since) / 1000;
  return share > 0.05 && seconds > 1 ? Math.ceil((seconds / share) * (1 - share)) : 0;
}
