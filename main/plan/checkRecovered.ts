import { validateCoverage } from '../../shared/topology/proof/validate';
import { openPlan } from '../project/openPlan';

export interface Recovery {
  readonly revision: number;
  /** Places where the coverage is not sound, gaps not counted; 0 as long as every write went the one way. */
  readonly problems: number;
}

/**
 * What is told after an unclean end: the pages were read on opening, here the graph is proven sound, over a
 * connection of its own. Costs the plan, a second for a city.
 */
export async function checkRecovered(path: string): Promise<Recovery> {
  const plan = await openPlan(path, { readOnly: true });
  try {
    const view = await plan.loadDocument();
    const { revision } = await plan.info(0);
    return { revision, problems: validateCoverage(view).filter(({ kind }) => kind !== 'gap').length };
  } finally {
    await plan.close();
  }
}
