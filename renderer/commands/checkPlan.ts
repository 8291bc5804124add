import { checked } from '../state/findingsSlice';
import type { Services } from '../state/services';
import type { RequestOutput } from '../../shared/ipc/contract';

/** Checks the plan on the disk, after everything on the screen has got there. */
export async function checkPlan(services: Services): Promise<RequestOutput<'check.validate'>> {
  await services.settled();
  const result = await services.request('check.validate', {});
  services.state.dispatch(checked(result));
  return result;
}
