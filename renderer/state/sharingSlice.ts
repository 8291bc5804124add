import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Box2D } from '../../shared/document/view';
import type { Label, RequestOutput } from '../../shared/ipc/contract';

export type TriedMerge = RequestOutput<'part.tryMerge'>;
export type ToldConflict = TriedMerge['conflicts'][number];
/** REDRAW leaves mine and keeps the place, to be drawn anew by hand after the merge. */
export const CONFLICT_CHOICES = ['mine', 'theirs', 'redraw'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

interface SharingState {
  /** A part that is about to come back: what was found out, and what the person decided, by name of the conflict. */
  readonly merge: {
    readonly file: string;
    readonly found: TriedMerge;
    readonly choices: Readonly<Record<string, ConflictChoice>>;
    /** Conflict that was last gone to; -1 for none. */
    readonly current: number;
  } | null;
  /** A file that is being looked at. */
  readonly trying: string | null;
  /** A file that cannot be merged. */
  readonly failed: { readonly file: string; readonly why: Label } | null;
  /** Places that wait to be drawn anew. */
  readonly redraw: readonly Box2D[];
  /** Counts up when the list of parts is to be read anew. */
  readonly listed: number;
}

const START: SharingState = { merge: null, trying: null, failed: null, redraw: [], listed: 0 };

const slice = createSlice({
  name: 'sharing',
  initialState: START,
  reducers: {
    mergeTrying: (state, { payload }: PayloadAction<string>): SharingState => ({
      ...state,
      trying: payload,
      failed: null,
    }),
    /** What was found out; choices for conflicts that are still there stay. */
    mergeTried: (state, { payload }: PayloadAction<{ file: string; found: TriedMerge }>): SharingState => {
      const { file, found } = payload;
      const before = state.merge?.file === file ? state.merge.choices : {};
      const kept = found.conflicts.flatMap(({ name }) => {
        const choice = before[name];
        return choice === undefined ? [] : [[name, choice] as const];
      });
      return {
        ...state,
        trying: null,
        merge: { file, found, choices: Object.fromEntries(kept), current: -1 },
      };
    },
    mergeFailed: (state, { payload }: PayloadAction<{ file: string; why: Label }>): SharingState => ({
      ...state,
      trying: null,
      merge: null,
      failed: payload,
    }),
    mergeLeft: (state): SharingState => ({ ...state, merge: null, trying: null, failed: null }),
    conflictChosen: (
      state,
      { payload }: PayloadAction<{ names: readonly string[]; choice: ConflictChoice }>,
    ): SharingState => {
      if (state.merge === null) return state;
      const chosen = Object.fromEntries(payload.names.map((name) => [name, payload.choice]));
      return { ...state, merge: { ...state.merge, choices: { ...state.merge.choices, ...chosen } } };
    },
    currentConflict: (state, { payload }: PayloadAction<number>): SharingState => ({
      ...state,
      merge: state.merge === null ? null : { ...state.merge, current: payload },
    }),
    merged: (state, { payload }: PayloadAction<readonly Box2D[]>): SharingState => ({
      ...state,
      merge: null,
      redraw: [...state.redraw, ...payload],
      listed: state.listed + 1,
    }),
    redrawn: (state, { payload }: PayloadAction<number>): SharingState => ({
      ...state,
      redraw: state.redraw.filter((_, at) => at !== payload),
    }),
    partsChanged: (state): SharingState => ({ ...state, listed: state.listed + 1 }),
    forgetSharing: (): SharingState => START,
  },
});

export const {
  mergeTrying,
  mergeTried,
  mergeFailed,
  mergeLeft,
  conflictChosen,
  currentConflict,
  merged,
  redrawn,
  partsChanged,
  forgetSharing,
} = slice.actions;
export const sharingReducer = slice.reducer;
