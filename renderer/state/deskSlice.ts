import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { ToolId } from './toolSlice';

/** Centre of the map in metres of the plan, and metres per pixel. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
  readonly resolution: number;
}

/** What a tool had in the hand. `state` is the tool's own, plain values only. */
export interface KeptSketch {
  readonly tool: ToolId;
  readonly state: unknown;
  /** ISO time of its last vertex. */
  readonly at: string;
}

interface DeskState {
  /** Where the map is; null before the first view of a plan. */
  readonly place: MapPlace | null;
  /** Docks as the library describes them. */
  readonly layout: unknown;
  /** Filters of panels by name, such as `findings.level`. */
  readonly filters: Readonly<Record<string, string>>;
  readonly sketch: KeptSketch | null;
  /** Sketches of a window that ended without good-bye; the person takes them up or not. */
  readonly offered: readonly KeptSketch[];
  /** A sketch that goes on by itself as soon as there is a map: the window was closed in good order. */
  readonly resumed: KeptSketch | null;
}

const START: DeskState = {
  place: null,
  layout: null,
  filters: {},
  sketch: null,
  offered: [],
  resumed: null,
};

const slice = createSlice({
  name: 'desk',
  initialState: START,
  reducers: {
    deskLaidOut: (_state, { payload }: PayloadAction<Partial<DeskState>>): DeskState => ({
      ...START,
      ...payload,
    }),
    mapMoved: (state, { payload }: PayloadAction<MapPlace>): DeskState => ({ ...state, place: payload }),
    docksLaidOut: (state, { payload }: PayloadAction<unknown>): DeskState => ({ ...state, layout: payload }),
    filterSet: (state, { payload }: PayloadAction<{ name: string; value: string }>): DeskState => ({
      ...state,
      filters: { ...state.filters, [payload.name]: payload.value },
    }),
    sketchChanged: (state, { payload }: PayloadAction<KeptSketch | null>): DeskState => ({
      ...state,
      sketch: payload,
    }),
    sketchResumed: (state): DeskState => ({ ...state, resumed: null }),
    /** Taken up or thrown away. By its time and tool: what a reducer holds is a draft, never the same object. */
    offerAnswered: (state, { payload }: PayloadAction<KeptSketch>): DeskState => ({
      ...state,
      offered: state.offered.filter(({ at, tool }) => at !== payload.at || tool !== payload.tool),
    }),
  },
});

export const { deskLaidOut, mapMoved, docksLaidOut, filterSet, sketchChanged, sketchResumed, offerAnswered } =
  slice.actions;
export const deskReducer = slice.reducer;
