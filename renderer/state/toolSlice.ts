import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Ids of the map tools, in the order of the tool strip; renderer/tools registers one tool for each. */
export const TOOL_IDS = [
  'select',
  'split',
  'carve',
  'strip',
  'gap',
  'divide',
  'reshape',
  'nodes',
  'merge',
  'brush',
  'classify',
  'bind',
  'measure',
] as const;
export type ToolId = (typeof TOOL_IDS)[number];

/** The tool in the hand, and the last one but select, which a key takes up again. */
const slice = createSlice({
  name: 'tool',
  initialState: { active: 'select' as ToolId, last: null as ToolId | null },
  reducers: {
    activateTool: (state, { payload }: PayloadAction<ToolId>) => {
      state.active = payload;
      if (payload !== 'select') state.last = payload;
    },
  },
});

export const { activateTool } = slice.actions;
export const toolReducer = slice.reducer;
