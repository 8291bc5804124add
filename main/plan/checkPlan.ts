import { draftWith } from '../../shared/document/draftWith';
import type { VersionRecord } from '../../shared/document/records/plan';
import type { PlanView } from '../../shared/document/view';
import { createPlanGround, type PlanGround } from '../../shared/topology/read/planGround';
import { validatePlan, type Validation } from '../../shared/rules/validatePlan';
import { planContentHash } from '../exchange/planContentHash';
import type { PlanFile } from '../project/planFile';

/** What submit, approve and export ask of a plan's content. */
export interface PlanCheck extends Validation {
  /** Revision that was checked. */
  readonly revision: number;
  readonly contentHash: string;
}

/** Validates and hashes a loaded plan; a few seconds for a city, so the window has it done by a job. */
export function checkPlan(
  view: PlanView,
  revision: number,
  ground: PlanGround = createPlanGround(view),
  base?: PlanView,
): PlanCheck {
  return { ...validatePlan(view, ground, base), revision, contentHash: planContentHash(view, ground) };
}

/** The same for the stored state of a plan, held against the version that was last approved. */
export async function checkPlanFile(plan: PlanFile): Promise<PlanCheck> {
  const { revision, versions } = await plan.info(0);
  const view = await plan.loadDocument();
  const approved = approvedBase(versions);
  const base = approved && draftWith(view, await plan.changeBackTo(approved.revision));
  return checkPlan(view, revision, createPlanGround(view), base);
}

/** Whether a version has been approved and not been replaced or refused since. */
export function isApproved({ status }: VersionRecord): boolean {
  return status === 'APPROVED' || status === 'EXPORTED' || status === 'ACKED';
}

/** The version that a draft builds on: the latest that was approved and not refused. */
export function approvedBase(versions: readonly VersionRecord[]): VersionRecord | undefined {
  return versions.findLast(isApproved);
}
