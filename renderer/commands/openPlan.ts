import { forgetFindings } from '../state/findingsSlice';
import { tell } from '../state/messagesSlice';
import { clearSelection } from '../state/selectionSlice';
import { planClosed, planOpened, planOpening } from '../state/sessionSlice';
import { forgetVersions } from '../state/versionsSlice';
import { activateTool } from '../state/toolSlice';
import type { Services } from '../state/services';
import { stepsOf } from '../document/stepsOf';
import { whyFailed } from '../document/whyFailed';
import { readPlan } from './readPlan';

/** Shows a plan file in the window, in the name of the person who was chosen. */
export async function openPlan(services: Services, path: string): Promise<void> {
  const { state, document, history } = services;
  const { actor, plan: shown } = state.getState().session;
  if (actor === null) return;
  state.dispatch(planOpening(true));
  try {
    if (shown !== null) {
      await services.settled();
      await services.request('project.close', {});
    }
    const { plan, scene, info } = await readPlan(services, path, actor);
    document.replace(
      plan,
      { nextId: info.nextId, nextSerial: info.nextSerial, endSerial: info.endSerial ?? undefined },
      scene,
    );
    history.replace(stepsOf(info));
    services.startAt(info.revision);
    state.dispatch(clearSelection());
    state.dispatch(forgetFindings());
    state.dispatch(forgetVersions());
    state.dispatch(activateTool('select'));
    const { name, readOnly, readOnlyReason, versions } = info;
    state.dispatch(
      planOpened({
        plan: { path: info.path, name, readOnly, readOnlyReason, versions },
        revision: info.revision,
      }),
    );
    if (readOnlyReason !== null) state.dispatch(tell({ kind: 'error', sentence: readOnlyReason }));
  } catch (error) {
    state.dispatch(planClosed());
    state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) }));
  }
}
