import type { CoverageProblem } from '../topology/proof/coverageProblem';
import { validateCoverage } from '../topology/proof/validate';
import type { Observation } from './finding';
import type { RuleContext } from './rule';
import { cellSubject } from './subjects';

/** Half the side of the square to zoom to around a defect, lattice millimetres. */
const AROUND = 20_000;

/** One run of the kernel's check serves all rules of a run. */
const runs = new WeakMap<RuleContext, readonly CoverageProblem[]>();

export function coverageProblems(context: RuleContext): readonly CoverageProblem[] {
  let problems = runs.get(context);
  if (problems === undefined) runs.set(context, (problems = validateCoverage(context.view)));
  return problems;
}

/**
 * The kernel's findings of some kinds as observations. Two at one place get one id with a number behind it,
 * in the kernel's order. Only for a whole plan: single edits are checked by the operation that makes them.
 */
export function* coverageObservations(
  context: RuleContext,
  kinds: readonly CoverageProblem['kind'][],
): Generator<Observation> {
  if (!context.scope.whole) return;
  for (const problem of coverageProblems(context)) {
    if (!kinds.includes(problem.kind)) continue;
    const { x, y } = problem;
    const cells = problem.cells.flatMap((id) => context.view.get('cell', id) ?? []);
    yield {
      key: `${problem.kind}@${x},${y}`,
      subjects: cells.map(cellSubject),
      place: { minX: x - AROUND, minY: y - AROUND, maxX: x + AROUND, maxY: y + AROUND },
      params: {
        variant: problem.kind,
        names: cells.map((cell) => cell.name).join('、') || '–',
        ...(problem.area === undefined ? {} : { area: Math.round(problem.area / 1e4) / 100 }),
      },
    };
  }
}
