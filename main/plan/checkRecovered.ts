import { validateCoverage } from '../../shared/topology/proof/validate';
import { withPlan } from '../project/withPlan';

export interface Recovery {
  readonly revision: number;
  /** Places where the coverage is not sound, gaps not counted; 0 as long as every write went the one way. */
  readonly problems: number;
}

/**
 * What is told after an unclean end: the pages were read on opening, here the graph is proven sound, over a
 * connection of its own. Costs the plan, a second for a city.
 */
export function checkRecovered(path: string): Promise<Recovery> {
  return withPlan(path, { readOnly: true }, async (plan) => {
    const view = await plan.loadDocument();
    const { revision } = await plan.info(0);
    return { revision, problems: validateCoverage(view).filter(({ kind }) => kind !== 'gap').length };
  });
}
