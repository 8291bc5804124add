import type { PlanRecord } from '../../shared/document/records/plan';
import type { PlanContent } from '../project/createPlanFile';

/** The content of a plan on which nothing lies yet. */
export function emptyPlan(plan: Omit<PlanRecord, 'id'>): PlanContent {
  return { tables: { plan: [{ id: 1, ...plan }] }, nextId: 2, nextSerial: [0, 1, 1, 1, 1] };
}
