import { dismissAll, tell } from '../state/messagesSlice';
import { nothingHeld } from './command';
import { planClosed, recentRead } from '../state/sessionSlice';
import type { Services } from '../state/services';
import { takePicture } from './takePicture';

/** Back to the start page, once everything is on the disk. */
export async function closePlan(services: Services): Promise<void> {
  await services.settled();
  const open = nothingHeld(services);
  if (open !== true) {
    services.state.dispatch(tell({ kind: 'refused', sentence: { code: open.code, params: {} } }));
    return;
  }
  takePicture(services);
  await services.desk.flush(true);
  await services.request('project.close', {});
  // The plan that was just left is the most recent one.
  const { recent } = await services.request('app.start', {});
  services.state.dispatch(recentRead(recent));
  services.state.dispatch(dismissAll());
  services.state.dispatch(planClosed());
}
