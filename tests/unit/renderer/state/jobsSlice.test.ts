import { describe, expect, it } from 'vitest';
import { jobEnded, jobProgressed, jobsReducer, jobStarted } from '../../../../renderer/state/jobsSlice';
import { secondsLeft } from '../../../../renderer/state/secondsLeft';

const report = (done: number, now: number) => ({
  progress: { job: 'export', phase: 'job.export', done, total: 100 },
  now,
});
const nothing = jobsReducer(undefined, { type: 'begin' });

describe('jobs', () => {
  it('keep the time of the first report, whichever says first that they began', () => {
    const told = jobsReducer(nothing, jobProgressed(report(10, 1000)));
    const again = jobsReducer(
      jobsReducer(told, jobStarted(report(0, 1300))),
      jobProgressed(report(50, 2000)),
    );
    expect(again.running).toEqual([
      { job: 'export', phase: 'job.export', done: 50, total: 100, since: 1000 },
    ]);
  });

  it('move to the past with their time and their failure', () => {
    const running = jobsReducer(nothing, jobStarted(report(0, 1000)));
    const failed = { code: 'job.cancelled', params: {} };
    expect(jobsReducer(running, jobEnded({ job: 'export', now: 4000, failed }))).toEqual({
      running: [],
      past: [{ job: 'export', since: 1000, until: 4000, failed }],
    });
  });

  it('leave no line when they were over before they began to show', () => {
    expect(jobsReducer(nothing, jobEnded({ job: 'export', now: 1, failed: null }))).toBe(nothing);
  });
});

describe('secondsLeft', () => {
  const job = { job: 'export', phase: '', done: 25, total: 100, since: 0 };
  it('goes by the pace so far', () => expect(secondsLeft(job, 10_000)).toBe(30));
  it('says nothing at the very beginning, or without a total', () => {
    expect(secondsLeft({ ...job, done: 1 }, 10_000)).toBe(0);
    expect(secondsLeft(job, 500)).toBe(0);
    expect(secondsLeft({ ...job, total: 0 }, 10_000)).toBe(0);
  });
});
