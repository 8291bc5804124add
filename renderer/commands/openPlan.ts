import { forgetFindings } from '../state/findingsSlice';
import { tell } from '../state/messagesSlice';
import { clearSelection } from '../state/selectionSlice';
import { openDialog } from '../state/panelsSlice';
import { planClosed, planOpened, planOpening, planTroubled } from '../state/sessionSlice';
import { forgetSharing } from '../state/sharingSlice';
import { forgetVersions } from '../state/versionsSlice';
import { activateTool } from '../state/toolSlice';
import type { Services } from '../state/services';
import { stepsOf } from '../document/stepsOf';
import { whyFailed } from '../document/whyFailed';
import { nothingHeld } from './command';
import { followDraft } from './lookAt';
import { readPlan } from './readPlan';
import { restoreDesk } from './restoreDesk';
import { takePicture } from './takePicture';

/** Shows a plan file in the window, in the name of the person who was chosen. */
export async function openPlan(
  services: Services,
  path: string,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<void> {
  const { state, document, history } = services;
  const { actor, plan: shown } = state.getState().session;
  if (actor === null) return;
  await services.settled();
  const open = nothingHeld(services);
  if (open !== true) {
    state.dispatch(tell({ kind: 'refused', sentence: { code: open.code, params: {} } }));
    return;
  }
  state.dispatch(planOpening(true));
  try {
    if (shown !== null) {
      takePicture(services);
      await services.desk.flush(true);
      await services.request('project.close', {});
    }
    const { plan, scene, info } = await readPlan(services, path, actor, readOnly);
    document.replace(
      plan,
      { nextId: info.nextId, nextSerial: info.nextSerial, endSerial: info.endSerial ?? undefined },
      scene,
    );
    followDraft(services);
    history.replace(stepsOf(info));
    services.startAt(info.revision);
    state.dispatch(clearSelection());
    state.dispatch(forgetFindings());
    state.dispatch(forgetVersions());
    state.dispatch(forgetSharing());
    state.dispatch(activateTool('select'));
    const { name, readOnlyReason, versions, partOf } = info;
    const layOutDesk = await restoreDesk(services);
    state.dispatch(
      planOpened({
        plan: { path: info.path, name, readOnly: info.readOnly, readOnlyReason, versions, partOf },
        revision: info.revision,
      }),
    );
    layOutDesk();
    if (readOnlyReason !== null) state.dispatch(tell({ kind: 'error', sentence: readOnlyReason }));
    if (info.uncleanEnd) void tellRecovered(services);
  } catch (error) {
    const why = whyFailed(error);
    state.dispatch(planClosed());
    state.dispatch(tell({ kind: 'error', sentence: why }));
    if (why.code !== 'project.damaged') return;
    state.dispatch(planTroubled({ path, why }));
    state.dispatch(openDialog('backups'));
  }
}

/** One quiet line after an unclean end, once the coverage was looked at in the background. */
async function tellRecovered({ state, request }: Services): Promise<void> {
  try {
    const { revision, problems } = await request('project.checkRecovered', {});
    const sound = problems === 0;
    const sentence = {
      code: sound ? 'desk.recovered' : 'desk.recoveredUnsound',
      params: { revision, problems },
    };
    state.dispatch(tell({ kind: sound ? 'info' : 'error', sentence }));
  } catch (error) {
    state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) }));
  }
}
