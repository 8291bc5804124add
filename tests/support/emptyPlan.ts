import { createIdSource, type IdSource } from '../../shared/hierarchy/idSource';
import type { PlanDocument } from '../../shared/document/planDocument';
import { documentOf } from './documentOf';
import { CGCS2000_111E } from './smallPlan';

/** The one row of a plan without anything in it. */
export function emptyTables() {
  return { plan: [{ id: 1, name: '空方案', lan: '0719', crs: CGCS2000_111E, dataDate: '2011-11-11' }] };
}

/** A plan without anything in it, and its ids. */
export function emptyPlan(): { plan: PlanDocument; ids: IdSource } {
  return {
    plan: documentOf(emptyTables()),
    ids: createIdSource({ lan: '0719', nextId: 2, nextSerial: [1, 1, 1, 1, 1] }),
  };
}
