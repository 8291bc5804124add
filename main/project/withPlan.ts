import { openPlan, type OpenOptions } from './openPlan';
import type { PlanFile } from './planFile';

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
