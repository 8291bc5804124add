import type { PlanDocument } from '../../../shared/document/planDocument';
import type { MakeArguments } from './stage';

/** No command makes or removes buildings, so they are listed once for a plan. */
const codes = new WeakMap<PlanDocument, string[]>();

/** The footprint of some building. */
export const randomCarveBuilding: MakeArguments = ({ plan, random }) => {
  let known = codes.get(plan);
  if (known === undefined) codes.set(plan, (known = [...plan.all('building')].map(({ code }) => code)));
  return known.length === 0 ? undefined : { building: random.pick(known) };
};
