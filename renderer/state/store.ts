import { configureStore } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';
import { deskReducer } from './deskSlice';
import { findingsReducer } from './findingsSlice';
import { jobsReducer } from './jobsSlice';
import { layersReducer } from './layersSlice';
import { messagesReducer } from './messagesSlice';
import { panelsReducer } from './panelsSlice';
import { selectionReducer } from './selectionSlice';
import { sessionReducer } from './sessionSlice';
import { sharingReducer } from './sharingSlice';
import { toolReducer } from './toolSlice';
import { versionsReducer } from './versionsSlice';
import { viewReducer } from './viewSlice';

/** State of the window. Records and geometry are in renderer/document, never here. */
export function createStore() {
  return configureStore({
    reducer: {
      session: sessionReducer,
      selection: selectionReducer,
      tool: toolReducer,
      view: viewReducer,
      layers: layersReducer,
      panels: panelsReducer,
      jobs: jobsReducer,
      findings: findingsReducer,
      messages: messagesReducer,
      versions: versionsReducer,
      sharing: sharingReducer,
      desk: deskReducer,
    },
    // Thousands of findings would be walked on every action by the development checks.
    middleware: (defaults) => defaults({ immutableCheck: false, serializableCheck: false }),
  });
}

export type AppStore = ReturnType<typeof createStore>;
export type AppState = ReturnType<AppStore['getState']>;
export const useApp = useSelector.withTypes<AppState>();
export const useAppDispatch = useDispatch.withTypes<AppStore['dispatch']>();
