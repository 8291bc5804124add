import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { RequestOutput } from '../../shared/ipc/contract';

export type Comparison = RequestOutput<'version.compare'>;
/** How the two states lie on the map: side by side at a divider, one after the other, or only the later one. */
export const COMPARE_MODES = ['swipe', 'blink', 'off'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

interface VersionsState {
  /** The earlier state that the window shows instead of the draft. */
  readonly looking: { readonly name: string; readonly revision: number; readonly isOther: boolean } | null;
  readonly comparison: Comparison | null;
  /** Difference that was last gone to, by its place in the list. */
  readonly current: number;
  readonly mode: CompareMode;
  /** Where the divider stands, as a share of the map's width; what is left of it is the earlier state. */
  readonly divider: number;
}

const START: VersionsState = { looking: null, comparison: null, current: -1, mode: 'swipe', divider: 0.5 };

const slice = createSlice({
  name: 'versions',
  initialState: START,
  reducers: {
    lookingAt: (state, { payload }: PayloadAction<VersionsState['looking']>): VersionsState => ({
      ...state,
      looking: payload,
    }),
    compared: (state, { payload }: PayloadAction<Comparison | null>): VersionsState => ({
      ...state,
      comparison: payload,
      current: -1,
    }),
    currentDifference: (state, { payload }: PayloadAction<number>): VersionsState => ({
      ...state,
      current: payload,
    }),
    setCompareMode: (state, { payload }: PayloadAction<CompareMode>): VersionsState => ({
      ...state,
      mode: payload,
    }),
    moveDivider: (state, { payload }: PayloadAction<number>): VersionsState => ({
      ...state,
      divider: Math.min(1, Math.max(0, payload)),
    }),
    forgetVersions: (): VersionsState => START,
  },
});

export const { lookingAt, compared, currentDifference, setCompareMode, moveDivider, forgetVersions } =
  slice.actions;
export const versionsReducer = slice.reducer;
