import { dismissAll, tell } from '../state/messagesSlice';
import { nothingHeld } from './command';
import { planClosed } from '../state/sessionSlice';
import type { Services } from '../state/services';

/** Back to the start page, once everything is on the disk. */
export async function closePlan(services: Services): Promise<void> {
  await services.settled();
  const open = nothingHeld(services);
  if (open !== true) {
    services.state.dispatch(tell({ kind: 'refused', sentence: { code: open.code, params: {} } }));
    return;
  }
  await services.desk.flush(true);
  await services.request('project.close', {});
  services.state.dispatch(dismissAll());
  services.state.dispatch(planClosed());
}
