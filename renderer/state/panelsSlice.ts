import { createSlice, type Draft, type PayloadAction } from '@reduxjs/toolkit';

export const DOCKS = ['left', 'right', 'bottom'] as const;
export type Dock = (typeof DOCKS)[number];
export const PANEL_IDS = [
  'layers',
  'tree',
  'properties',
  'statistics',
  'history',
  'versions',
  'findings',
  'unbound',
  'comparison',
  'table',
  'sharing',
  'jobs',
] as const;
export type PanelId = (typeof PANEL_IDS)[number];
export const DIALOG_IDS = [
  'new',
  'person',
  'submit',
  'decide',
  'export',
  'about',
  'shortcuts',
  'palette',
  'backups',
  'handOut',
  'compare',
  'import',
  'imports',
  'exportRows',
  'print',
  'settings',
] as const;
export type DialogId = (typeof DIALOG_IDS)[number];

/** Rows that the dialog for leaving files is about; without rows all of the table. */
export interface LeavingRows {
  readonly table: string;
  readonly rows: readonly number[] | null;
  readonly columns: readonly string[];
}

interface PanelsState {
  readonly docks: Readonly<Record<Dock, boolean>>;
  /** A panel that a command asked for; the number makes asking twice a change. */
  readonly asked: { readonly panel: PanelId; readonly times: number } | null;
  readonly dialog: DialogId | null;
  /** File that the import dialog is about. */
  readonly importing: string | null;
  readonly leaving: LeavingRows | null;
  /** Panel that was used last. */
  readonly active: PanelId | null;
  /** Section of the guide that is open beside the work. */
  readonly guide: string | null;
  /** Stop of the guided tour. */
  readonly tour: number | null;
}

const START: PanelsState = {
  docks: { left: true, right: true, bottom: false },
  asked: null,
  dialog: null,
  importing: null,
  leaving: null,
  active: null,
  guide: null,
  tour: null,
};

const slice = createSlice({
  name: 'panels',
  initialState: START,
  reducers: {
    showDock: (state, { payload }: PayloadAction<{ dock: Dock; visible: boolean }>) => {
      state.docks[payload.dock] = payload.visible;
    },
    askPanel: (state, { payload }: PayloadAction<PanelId>) => {
      state.asked = { panel: payload, times: (state.asked?.times ?? 0) + 1 };
    },
    openDialog: (state, { payload }: PayloadAction<DialogId>) => {
      state.dialog = payload;
    },
    openImport: (state, { payload }: PayloadAction<string>) => {
      state.dialog = 'import';
      state.importing = payload;
    },
    openExportRows: (state, { payload }: PayloadAction<LeavingRows | null>) => {
      state.dialog = 'exportRows';
      state.leaving = payload as Draft<LeavingRows> | null;
    },
    panelUsed: (state, { payload }: PayloadAction<PanelId>) => {
      state.active = payload;
    },
    openGuide: (state, { payload }: PayloadAction<string>) => {
      state.guide = payload;
    },
    closeGuide: (state) => {
      state.guide = null;
    },
    goOnTour: (state, { payload }: PayloadAction<number>) => {
      state.tour = payload;
    },
    leaveTour: (state) => {
      state.tour = null;
    },
    closeDialog: (state) => {
      state.dialog = null;
    },
  },
});

export const {
  showDock,
  askPanel,
  openDialog,
  openImport,
  openExportRows,
  closeDialog,
  panelUsed,
  openGuide,
  closeGuide,
  goOnTour,
  leaveTour,
} = slice.actions;
export const panelsReducer = slice.reducer;
