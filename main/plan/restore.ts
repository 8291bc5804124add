import { AppError } from '../../shared/base/appError';
import { isEmptyChange, type ChangeSet } from '../../shared/document/changeSet';
import type { Actor } from '../../shared/document/records/plan';
import type { Label } from '../../shared/ipc/contract';
import type { PlanFile } from '../project/planFile';
import { momentOf } from './planState';

export interface Restored {
  readonly revision: number;
  readonly at: string;
  readonly change: ChangeSet;
  readonly label: Label;
}

/**
 * Makes an earlier state the draft again, as one edit that can be undone like any other. Ids and serials go on from
 * where they are, so that nothing that was given out since is given again. Locked and approved ground stays: what it
 * would take back there has to be reopened first. Costs the steps since then.
 * @throws AppError plan.noVersion, plan.restoreSame, plan.frozen, lock.* and as `commit`
 */
export async function restoreState(plan: PlanFile, at: string, actor: Actor): Promise<Restored> {
  const { revision: base, nextId, nextSerial } = await plan.info(0);
  const moment = await momentOf(plan, at);
  const change = await plan.changeBackTo(moment.revision);
  if (isEmptyChange(change)) throw new AppError('plan.restoreSame', { at: moment.name });
  const label: Label = { code: 'step.restore', params: { at: moment.name } };
  const done = await plan.commit({ base, label, change, actor, nextId, nextSerial });
  return { ...done, change, label };
}
