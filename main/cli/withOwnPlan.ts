import type { PlanFile } from '../project/planFile';
import { withPlan } from '../project/withPlan';
import { Refused } from './terminal';

/** As `withPlan`, for work that writes: a plan that cannot be written is refused before anything is done. */
export function withOwnPlan<T>(
  path: string,
  holder: string,
  work: (plan: PlanFile) => Promise<T>,
): Promise<T> {
  return withPlan(path, { holder }, async (plan) => {
    const { readOnlyReason } = await plan.info(0);
    if (readOnlyReason !== null) throw new Refused(readOnlyReason);
    return work(plan);
  });
}
