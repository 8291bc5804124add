import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Events, Label } from '../../shared/ipc/contract';

/** Long work by job id. `since` is the time of its first report, milliseconds. */
export interface JobState {
  readonly job: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly since: number;
}

/** Long work that is over; why it failed, or null. */
export interface PastJob {
  readonly job: string;
  readonly since: number;
  readonly until: number;
  readonly failed: Label | null;
}

interface JobsState {
  readonly running: readonly JobState[];
  /** Newest first. */
  readonly past: readonly PastJob[];
}

/** So many jobs that are over stay in the list. */
const KEPT = 50;

type Report = PayloadAction<{ readonly progress: Events['job.progress']; readonly now: number }>;

const START: JobsState = { running: [], past: [] };

const slice = createSlice({
  name: 'jobs',
  initialState: START,
  reducers: {
    /** A report of work that nobody waits for is late: its answer was faster. */
    jobProgressed: (state, { payload: progress }: PayloadAction<Events['job.progress']>): JobsState => {
      const known = state.running.find((job) => job.job === progress.job);
      if (known === undefined) return state;
      const rest = state.running.filter((job) => job !== known);
      return { ...state, running: [...rest, { ...progress, since: known.since }] };
    },
    /** Work that may not report how far it is. */
    jobStarted: (state, { payload: { progress, now } }: Report): JobsState =>
      state.running.some((job) => job.job === progress.job)
        ? state
        : { ...state, running: [...state.running, { ...progress, since: now }] },
    /** Work that was over before anybody could notice it leaves no line. */
    jobEnded: (
      state,
      { payload: { job, now, failed } }: PayloadAction<{ job: string; now: number; failed: Label | null }>,
    ): JobsState => {
      const ended = state.running.find((one) => one.job === job);
      if (ended === undefined) return state;
      const past = { job, since: ended.since, until: now, failed };
      return {
        running: state.running.filter((one) => one !== ended),
        past: [past, ...state.past].slice(0, KEPT),
      };
    },
  },
});

export const { jobProgressed, jobStarted, jobEnded } = slice.actions;
export const jobsReducer = slice.reducer;
