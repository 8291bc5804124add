import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Actor, VersionRecord } from '../../shared/document/records/plan';
import type { Label, PlanInfo, RequestOutput } from '../../shared/ipc/contract';

export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';
type Recent = RequestOutput<'app.start'>['recent'];

/** The open plan as far as the window's frame shows it; its records are in the document store. */
export interface OpenPlan {
  readonly path: string;
  readonly name: string;
  readonly readOnly: boolean;
  readonly readOnlyReason: PlanInfo['readOnlyReason'];
  /** What it is a part of; null for a plan of its own. */
  readonly partOf: PlanInfo['partOf'];
  readonly versions: readonly VersionRecord[];
}

/** Whether what is on the screen is on the disk. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly why: Label }
  /** So many edits are on the screen only, until the person has decided. */
  | { readonly kind: 'held'; readonly why: Label; readonly count: number };

interface SessionState {
  readonly language: Language;
  readonly theme: Theme;
  readonly version: string;
  readonly recent: Recent;
  /** What the map last showed of a plan, by its path, as `data:` addresses; newest last. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Plan file that the program was started with. */
  readonly given: string | null;
  readonly actor: Actor | null;
  readonly plan: OpenPlan | null;
  /** A plan that cannot be opened although it is there: its backups are offered. */
  readonly troubled: { readonly path: string; readonly why: Label } | null;
  /** How many plans were opened: another one gets a new workbench, one that moves to another file does not. */
  readonly opened: number;
  /** A plan is on its way: the start page shows progress instead of choices. */
  readonly opening: boolean;
  readonly saved: Saved;
  /** Number of the newest change that is on the disk. */
  readonly revision: number;
}

/** So many plans keep a picture. */
const PICTURES = 12;

const START: SessionState = {
  language: 'zh-CN',
  theme: 'light',
  version: '',
  recent: [],
  pictures: {},
  given: null,
  actor: null,
  plan: null,
  troubled: null,
  opened: 0,
  opening: false,
  saved: { kind: 'saved' },
  revision: 0,
};

const slice = createSlice({
  name: 'session',
  initialState: START,
  reducers: {
    started: (
      state,
      {
        payload,
      }: PayloadAction<
        Pick<SessionState, 'language' | 'version' | 'recent' | 'theme' | 'given' | 'pictures'>
      >,
    ): SessionState => ({
      ...state,
      language: payload.language,
      version: payload.version,
      recent: payload.recent,
      pictures: payload.pictures,
      theme: payload.theme,
      given: payload.given,
    }),
    recentRead: (state, { payload }: PayloadAction<Recent>): SessionState => ({ ...state, recent: payload }),
    pictureTaken: (state, { payload }: PayloadAction<{ path: string; picture: string }>): SessionState => {
      const { [payload.path]: _last, ...others } = state.pictures;
      const kept = Object.entries(others).slice(1 - PICTURES);
      return { ...state, pictures: { ...Object.fromEntries(kept), [payload.path]: payload.picture } };
    },
    setLanguage: (state, { payload }: PayloadAction<Language>): SessionState => ({
      ...state,
      language: payload,
    }),
    setTheme: (state, { payload }: PayloadAction<Theme>): SessionState => ({ ...state, theme: payload }),
    setActor: (state, { payload }: PayloadAction<Actor | null>): SessionState => ({
      ...state,
      actor: payload,
    }),
    planOpening: (state, { payload }: PayloadAction<boolean>): SessionState => ({
      ...state,
      opening: payload,
    }),
    planOpened: (state, { payload }: PayloadAction<{ plan: OpenPlan; revision: number }>): SessionState => ({
      ...state,
      plan: payload.plan,
      revision: payload.revision,
      opened: state.opened + 1,
      troubled: null,
      opening: false,
      saved: { kind: 'saved' },
    }),
    planMovedTo: (state, { payload }: PayloadAction<string>): SessionState => ({
      ...state,
      plan:
        state.plan === null ? null : { ...state.plan, path: payload, readOnly: false, readOnlyReason: null },
    }),
    planTroubled: (state, { payload }: PayloadAction<SessionState['troubled']>): SessionState => ({
      ...state,
      troubled: payload,
    }),
    planClosed: (state): SessionState => ({ ...state, plan: null, opening: false }),
    versionsChanged: (state, { payload }: PayloadAction<readonly VersionRecord[]>): SessionState => ({
      ...state,
      plan: state.plan === null ? null : { ...state.plan, versions: payload },
    }),
    savedChanged: (state, { payload }: PayloadAction<Saved>): SessionState => ({ ...state, saved: payload }),
    revisionWritten: (state, { payload }: PayloadAction<number>): SessionState => ({
      ...state,
      revision: payload,
    }),
  },
});

export const {
  started,
  pictureTaken,
  recentRead,
  setLanguage,
  setTheme,
  setActor,
  planOpening,
  planOpened,
  planClosed,
  planMovedTo,
  planTroubled,
  versionsChanged,
  savedChanged,
  revisionWritten,
} = slice.actions;
export const sessionReducer = slice.reducer;
