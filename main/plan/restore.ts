import type { Actor } from '../../shared/document/records/plan';
import type { Turned } from '../project/fileState';
import type { PlanFile } from '../project/planFile';
import { momentOf } from './planState';

/**
 * Makes a named earlier state the draft again, as one edit. Locked and approved ground stays: what the edit would take
 * back there has to be reopened first. @throws AppError plan.noVersion and as `PlanHistory.restore`
 */
export async function restoreState(plan: PlanFile, at: string, actor: Actor): Promise<Turned> {
  const { revision: base } = await plan.info(0);
  const { revision, name } = await momentOf(plan, at);
  return plan.history.restore(base, { revision, name }, actor);
}
