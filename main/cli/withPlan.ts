import { openPlan, type OpenOptions } from '../project/openPlan';
import type { PlanFile } from '../project/planFile';
import { Refused } from './terminal';

/** Opens a plan, does the work and closes the plan again, whatever happens. */
export async function withPlan<T>(
  path: string,
  options: OpenOptions,
  work: (plan: PlanFile) => Promise<T>,
): Promise<T> {
  const plan = await openPlan(path, options);
  try {
    return await work(plan);
  } finally {
    await plan.close();
  }
}

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
