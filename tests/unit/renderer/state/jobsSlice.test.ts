import { describe, expect, it } from 'vitest';
import { jobEnded, jobProgressed, jobsReducer, jobStarted } from '../../../../renderer/state/jobsSlice';
import { secondsLeft } from '../../../../renderer/state/secondsLeft';

const report = (done: number) => ({ job: 'export', phase: 'job.export', done, total: 100 });
const nothing = jobsReducer(undefined, { type: 'begin' });

describe('jobs', () => {
  it('keep the time at which they began', () => {
    const begun = jobsReducer(nothing, jobStarted({ progress: report(0), now: 1000 }));
    const again = jobsReducer(
      jobsReducer(begun, jobStarted({ progress: report(0), now: 1300 })),
      jobProgressed(report(50)),
    );
    expect(again.running).toEqual([{ ...report(50), since: 1000 }]);
  });

  it('do not come back by a report that is slower than the answer', () => {
    const begun = jobsReducer(nothing, jobStarted({ progress: report(0), now: 1000 }));
    const over = jobsReducer(begun, jobEnded({ job: 'export', now: 2000, failed: null }));
    expect(jobsReducer(over, jobProgressed(report(100)))).toBe(over);
  });

  it('move to the past with their time and their failure', () => {
    const running = jobsReducer(nothing, jobStarted({ progress: report(0), now: 1000 }));
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
