import { GAP } from '../base/ids';
import type { PlanView } from '../document/view';
import { createPlanGround, type PlanGround } from '../topology/read/planGround';
import { findingsOf } from './checkRules';
import { coverageProblems } from './coverageObservations';
import type { Finding } from './finding';
import { placesIn } from './places';
import { RULES } from './registry';
import type { RuleContext } from './rule';
import { wholePlan } from './scope';

/** The coverage proof in numbers; areas are geodesic square metres. `coveredM2` sums the cells one by one. */
export interface CoverageFigures {
  readonly outlineM2: number;
  readonly coveredM2: number;
  readonly gaps: number;
  readonly gapM2: number;
  /** Places where two cells claim the same ground. */
  readonly overlaps: number;
}

export interface Validation {
  readonly findings: readonly Finding[];
  readonly coverage: CoverageFigures;
}

/**
 * Checks a whole plan by every rule and measures its coverage. A plan whose boundaries do not close has
 * findings and zero areas. Deterministic; the city takes about a second. `ground`: of the same state; `base`: the
 * plan as it was last approved.
 */
export function validatePlan(
  view: PlanView,
  ground: PlanGround = createPlanGround(view),
  base?: PlanView,
): Validation {
  const context: RuleContext = {
    view,
    scope: wholePlan(view),
    places: placesIn(view),
    ground,
    ...(base === undefined ? {} : { base }),
  };
  const findings = findingsOf(context, RULES);
  const problems = coverageProblems(context);
  const overlaps = problems.filter(({ kind }) => kind === 'crossing' || kind === 'sides').length;
  const gaps = problems.filter(({ kind }) => kind === 'gap').length;
  const isMeasurable = problems.every(({ kind }) => kind === 'gap' || kind === 'crossing');
  return { findings, coverage: { ...(isMeasurable ? areas(view, ground) : NOTHING), gaps, overlaps } };
}

const NOTHING = { outlineM2: 0, coveredM2: 0, gapM2: 0 };

function areas(view: PlanView, ground: PlanGround): typeof NOTHING {
  if (view.get('plan', 1) === undefined || view.count('edge') === 0) return NOTHING;
  let coveredM2 = 0;
  for (const cell of view.all('cell')) coveredM2 += ground.area(ground.ofFace(cell.id));
  const outlineM2 = ground.area(ground.outline());
  return { outlineM2, coveredM2, gapM2: ground.area(ground.ofFace(GAP)) };
}
