import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { FindingReply, RequestOutput } from '../../shared/ipc/contract';

type Check = RequestOutput<'check.validate'>;

interface FindingsState {
  /** The last full check, or null when none was made since the plan was opened. */
  readonly check: {
    readonly revision: number;
    readonly contentHash: string;
    readonly coverage: Check['coverage'];
  } | null;
  readonly findings: readonly FindingReply[];
  readonly current: string | null;
}

const START: FindingsState = { check: null, findings: [], current: null };

const slice = createSlice({
  name: 'findings',
  initialState: START,
  reducers: {
    checked: (_state, { payload }: PayloadAction<Check>): FindingsState => ({
      check: { revision: payload.revision, contentHash: payload.contentHash, coverage: payload.coverage },
      findings: payload.findings,
      current: null,
    }),
    selectFinding: (state, { payload }: PayloadAction<string | null>): FindingsState => ({
      ...state,
      current: payload,
    }),
    /** An edit made it go away; the next check proves it. The one below it becomes the current one. */
    findingFixed: (state, { payload }: PayloadAction<string>): FindingsState => {
      const at = state.findings.findIndex(({ id }) => id === payload);
      const findings = state.findings.filter(({ id }) => id !== payload);
      const current =
        state.current === payload ? (findings[Math.min(at, findings.length - 1)]?.id ?? null) : state.current;
      return { ...state, findings, current };
    },
    forgetFindings: () => START,
  },
});

export const { checked, selectFinding, findingFixed, forgetFindings } = slice.actions;
export const findingsReducer = slice.reducer;
