import { openPlan } from '../../main/project/openPlan';

/** A process that opens the plan of its first argument and keeps it until it is ended. */
async function hold(path = '', name = ''): Promise<void> {
  const plan = await openPlan(path, { holder: name });
  process.send?.(await plan.info());
  // The timer keeps the plan reachable: a collected connection closes, and its lock is gone.
  setInterval(() => plan.readOnly, 1000);
}

void hold(process.argv[2], process.argv[3]);
