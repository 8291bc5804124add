import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Events } from '../../shared/ipc/contract';

/** Long work by job id. `since` is the time of its first report, milliseconds. */
export interface JobState {
  readonly job: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly since: number;
}

const slice = createSlice({
  name: 'jobs',
  initialState: [] as readonly JobState[],
  reducers: {
    jobProgressed: (
      state,
      { payload }: PayloadAction<{ progress: Events['job.progress']; now: number }>,
    ): readonly JobState[] => {
      const { progress, now } = payload;
      const known = state.find((job) => job.job === progress.job);
      const rest = state.filter((job) => job.job !== progress.job);
      return [...rest, { ...progress, since: known?.since ?? now }];
    },
    /** Work that may not report how far it is; a report that came first stays. */
    jobStarted: (
      state,
      { payload }: PayloadAction<{ progress: Events['job.progress']; now: number }>,
    ): readonly JobState[] =>
      state.some((job) => job.job === payload.progress.job)
        ? state
        : [...state, { ...payload.progress, since: payload.now }],
    jobEnded: (state, { payload }: PayloadAction<string>): readonly JobState[] =>
      state.filter((job) => job.job !== payload),
  },
});

export const { jobProgressed, jobStarted, jobEnded } = slice.actions;
export const jobsReducer = slice.reducer;
