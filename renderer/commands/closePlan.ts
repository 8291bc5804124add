import { dismissAll } from '../state/messagesSlice';
import { planClosed } from '../state/sessionSlice';
import type { Services } from '../state/services';

/** Back to the start page, once everything is on the disk. */
export async function closePlan(services: Services): Promise<void> {
  await services.settled();
  await services.request('project.close', {});
  services.state.dispatch(dismissAll());
  services.state.dispatch(planClosed());
}
