import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type Level = 1 | 2 | 3 | 4;

/** How the map is read: which level is edited and selected, and whether the pointer snaps. */
const slice = createSlice({
  name: 'view',
  initialState: { level: 4 as Level, snap: true, trace: false },
  reducers: {
    setLevel: (state, { payload }: PayloadAction<Level>) => {
      state.level = payload;
    },
    toggleSnap: (state) => {
      state.snap = !state.snap;
    },
    toggleTrace: (state) => {
      state.trace = !state.trace;
    },
  },
});

export const { setLevel, toggleSnap, toggleTrace } = slice.actions;
export const viewReducer = slice.reducer;
