import { GAP } from '../base/ids';
import { createGeodesicArea } from '../crs/geodesicArea';
import type { PlanView } from '../document/view';
import { networkOutline } from '../topology/outlines';
import { cellPolygons, facePolygons } from '../topology/rings';
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
 * findings and zero areas. Deterministic; the city takes about two seconds.
 */
export function validatePlan(view: PlanView): Validation {
  const context: RuleContext = { view, scope: wholePlan(view), places: placesIn(view) };
  const findings = findingsOf(context, RULES);
  const problems = coverageProblems(context);
  const overlaps = problems.filter(({ kind }) => kind === 'crossing' || kind === 'sides').length;
  const gaps = problems.filter(({ kind }) => kind === 'gap').length;
  const isMeasurable = problems.every(({ kind }) => kind === 'gap' || kind === 'crossing');
  return { findings, coverage: { ...(isMeasurable ? areas(view) : NOTHING), gaps, overlaps } };
}

const NOTHING = { outlineM2: 0, coveredM2: 0, gapM2: 0 };

function areas(view: PlanView): typeof NOTHING {
  const crs = view.get('plan', 1)?.crs;
  if (crs === undefined || view.count('edge') === 0) return NOTHING;
  const measure = createGeodesicArea(crs);
  let coveredM2 = 0;
  for (const cell of view.all('cell')) coveredM2 += measure(cellPolygons(view, cell.id));
  return { outlineM2: measure(networkOutline(view)), coveredM2, gapM2: measure(facePolygons(view, GAP)) };
}
