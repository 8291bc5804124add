import type { PlanView } from '../../shared/document/view';
import { createPlanGround, type PlanGround } from '../../shared/topology/read/planGround';
import { validatePlan, type Validation } from '../../shared/rules/validatePlan';
import { planContentHash } from '../exchange/planContentHash';

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
): PlanCheck {
  return { ...validatePlan(view, ground), revision, contentHash: planContentHash(view, ground) };
}
