import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Layers of the map from top to bottom, as shared/portrayal/paintPlan.ts paints them from bottom to top. */
export const LAYER_IDS = [
  'findings',
  'locks',
  'labels',
  'exchanges',
  'boxes',
  'outlets',
  'outlines',
  'coverage',
  'buildings',
  'lines',
  'cells',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

export interface LayerState {
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
}

const shown = (opacity = 1): LayerState => ({ visible: true, opacity });
const hidden = (opacity = 1): LayerState => ({ visible: false, opacity });

const START: Readonly<Record<LayerId, LayerState>> = {
  labels: shown(),
  findings: shown(),
  locks: shown(),
  boxes: shown(),
  exchanges: shown(),
  outlets: hidden(),
  outlines: shown(),
  coverage: hidden(0.6),
  cells: shown(),
  buildings: shown(),
  lines: shown(),
};

const slice = createSlice({
  name: 'layers',
  initialState: START,
  reducers: {
    showLayer: (state, { payload }: PayloadAction<{ layer: LayerId; visible: boolean }>) => {
      state[payload.layer] = { ...state[payload.layer], visible: payload.visible };
    },
    fadeLayer: (state, { payload }: PayloadAction<{ layer: LayerId; opacity: number }>) => {
      state[payload.layer] = { ...state[payload.layer], opacity: payload.opacity };
    },
  },
});

export const { showLayer, fadeLayer } = slice.actions;
export const layersReducer = slice.reducer;
