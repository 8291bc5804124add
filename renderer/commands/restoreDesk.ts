import { readDesk, type Desk } from '../state/desk';
import { deskLaidOut } from '../state/deskSlice';
import { fadeLayer, LAYER_IDS, showLayer } from '../state/layersSlice';
import { tell } from '../state/messagesSlice';
import { DOCKS, showDock } from '../state/panelsSlice';
import type { Services } from '../state/services';
import { activateTool } from '../state/toolSlice';
import { setLevel, toggleSnap, toggleTrace } from '../state/viewSlice';
import { toolPossible } from './toolCommands';

/** Lays the desk out as it was when the plan was last shown; a plan that is new to this desk starts afresh. */
export async function restoreDesk(services: Services): Promise<() => void> {
  const { state } = services;
  const { desk: kept, damaged } = await services.request('desk.read', {});
  const desk = kept === null ? null : readDesk(kept);
  return () => {
    if (damaged || (kept !== null && desk === null)) {
      state.dispatch(tell({ kind: 'info', sentence: { code: 'desk.damaged', params: {} } }));
    }
    state.dispatch(deskLaidOut({}));
    if (desk !== null) layOut(services, desk);
  };
}

function layOut(services: Services, desk: Desk): void {
  const { state } = services;
  const now = state.getState();
  state.dispatch(setLevel(desk.level));
  if (now.view.snap !== desk.snap) state.dispatch(toggleSnap());
  if (now.view.trace !== desk.trace) state.dispatch(toggleTrace());
  for (const layer of LAYER_IDS) {
    const kept = desk.layers[layer];
    if (kept === undefined) continue;
    state.dispatch(showLayer({ layer, visible: kept.visible }));
    state.dispatch(fadeLayer({ layer, opacity: kept.opacity }));
  }
  for (const dock of DOCKS) state.dispatch(showDock({ dock, visible: desk.docks[dock] ?? true }));
  if (toolPossible(services, desk.tool) === true) state.dispatch(activateTool(desk.tool));
  // The states of tools are only understood by the program that wrote them.
  const sketches = desk.program === now.session.version ? desk.sketches : [];
  const [newest] = sketches;
  const goesOn = desk.ended && newest !== undefined && toolPossible(services, newest.tool) === true;
  state.dispatch(
    deskLaidOut({
      place: desk.place,
      layout: desk.layout,
      filters: desk.filters,
      resumed: goesOn ? newest : null,
      offered: goesOn ? sketches.slice(1) : sketches,
    }),
  );
}
