import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { CommandCall, Refusal } from '../../shared/base/result';
import type { Label } from '../../shared/ipc/contract';

/** What the window tells the person: a step that was made (with undo), a refusal, or an error of the world. */
export interface Message {
  readonly id: number;
  readonly kind: 'done' | 'info' | 'refused' | 'error';
  readonly sentence: Label;
  /** Offers to take the step back. */
  readonly undo: boolean;
  /** Of a refusal: the one command that would clear the way. */
  readonly fix?: CommandCall;
}

const slice = createSlice({
  name: 'messages',
  initialState: { next: 1, list: [] as readonly Message[] },
  reducers: {
    tell: (
      state,
      {
        payload,
      }: PayloadAction<{ kind: Message['kind']; sentence: Label; undo?: boolean; fix?: CommandCall }>,
    ) => ({
      next: state.next + 1,
      // A step that was made replaces the toast of the step before; errors stay until closed.
      list: [
        ...state.list.filter((message) => message.kind === 'error'),
        {
          id: state.next,
          kind: payload.kind,
          sentence: payload.sentence,
          undo: payload.undo ?? false,
          ...(payload.fix === undefined ? {} : { fix: payload.fix }),
        },
      ].slice(-4),
    }),
    dismiss: (state, { payload }: PayloadAction<number>) => ({
      ...state,
      list: state.list.filter((message) => message.id !== payload),
    }),
    dismissAll: (state) => ({ ...state, list: [] }),
  },
});

export const { tell, dismiss, dismissAll } = slice.actions;
export const messagesReducer = slice.reducer;

/** The message of a refusal, with what would clear the way. */
export function refusalMessage({ code, params, fix }: Refusal): Parameters<typeof tell>[0] {
  return {
    kind: 'refused',
    sentence: { code, params: { ...params } },
    ...(fix === undefined ? {} : { fix }),
  };
}
