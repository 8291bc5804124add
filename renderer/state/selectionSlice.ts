import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Tables whose rows can be selected. */
export const SELECTABLE = ['cell', 'grid', 'box', 'exchange', 'outlet'] as const;
export type Selectable = (typeof SELECTABLE)[number];

/** Row ids of one table: a selection never mixes tables. The last id is the one that the cards describe. */
export interface SelectionState {
  readonly table: Selectable;
  readonly ids: readonly number[];
}

const NOTHING: SelectionState = { table: 'cell', ids: [] };

const slice = createSlice({
  name: 'selection',
  initialState: NOTHING,
  reducers: {
    select: (_state, { payload }: PayloadAction<{ table: Selectable; ids: readonly number[] }>) => ({
      table: payload.table,
      ids: [...payload.ids],
    }),
    /** Adds what is not selected and removes what is; another table starts afresh. */
    toggle: (state, { payload }: PayloadAction<{ table: Selectable; ids: readonly number[] }>) => {
      if (state.table !== payload.table) return { table: payload.table, ids: [...payload.ids] };
      const kept = state.ids.filter((id) => !payload.ids.includes(id));
      const fresh = payload.ids.filter((id) => !state.ids.includes(id));
      return { table: state.table, ids: [...kept, ...fresh] };
    },
    clearSelection: () => NOTHING,
  },
});

export const { select, toggle, clearSelection } = slice.actions;
export const selectionReducer = slice.reducer;
