import type { Label, PlanInfo } from '../../shared/ipc/contract';
import { forgetFindings } from '../state/findingsSlice';
import { tell } from '../state/messagesSlice';
import { clearSelection } from '../state/selectionSlice';
import { planClosed, planOpened, planOpening } from '../state/sessionSlice';
import { forgetVersions } from '../state/versionsSlice';
import { activateTool } from '../state/toolSlice';
import type { Services } from '../state/services';
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
    history.replace({ done: info.undo.map(stepOf), undone: info.redo.map(stepOf) });
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

function stepOf(step: PlanInfo['undo'][number]): { label: Label; author: string; at: string } {
  return { label: labelOf(step.label), author: step.author, at: step.at };
}

/** A label in the change log is its code and params as JSON; older files may hold a sentence. */
function labelOf(text: string): Label {
  try {
    const { code, params } = JSON.parse(text) as Label;
    if (typeof code === 'string') return { code, params: params ?? {} };
  } catch {
    // A plain sentence is shown as it is.
  }
  return { code: text, params: {} };
}
