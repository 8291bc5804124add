import { ok, refuse, type Refused, type Result } from '../../base/result';
import type { ChangeSet } from '../../document/changeSet';
import type { Draft } from '../../document/draft';
import type { PlanView } from '../../document/view';
import { checkWoven, proveTouched } from './checkTouched';
import type { CoverageProblem } from './coverageProblem';
import { labelPoint } from '../read/measure';
import { cellPolygons } from '../read/rings';
import { cellMadeTooSmall, SMALLEST_CELL } from './smallestCell';

export type KernelRefusal = 'kernel.wouldCross' | 'kernel.wouldBreak' | 'kernel.cellTooSmall';

/**
 * Ends an operation on `view`: proves that the coverage is sound where it was touched and gives out the edit,
 * or refuses with the place where it would break or with the cell that would become too small.
 */
export function finish(view: PlanView, draft: Draft): Result<ChangeSet, KernelRefusal> {
  const change = draft.changes();
  const { problem, areas } = proveTouched(draft, change);
  if (problem !== undefined) return broken(draft, problem);
  const small = cellMadeTooSmall(view, areas);
  if (small === undefined) return ok(change);
  const { x, y } = labelPoint(cellPolygons(draft, small.cell));
  return refuse('kernel.cellTooSmall', {
    cell: draft.get('cell', small.cell)?.code ?? '',
    area: (small.area / 1e6).toFixed(2),
    smallest: SMALLEST_CELL / 1e6,
    x,
    y,
  });
}

/** Refuses when new edges have been woven in so near to others that rounding makes them cross. */
export function refuseTorn(draft: Draft): Refused<KernelRefusal> | undefined {
  const problem = checkWoven(draft, draft.changes());
  return problem === undefined ? undefined : broken(draft, problem);
}

function broken(draft: Draft, problem: CoverageProblem): Refused<KernelRefusal> {
  const code = problem.cells[0] === undefined ? '' : (draft.get('cell', problem.cells[0])?.code ?? '');
  return refuse(problem.kind === 'crossing' ? 'kernel.wouldCross' : 'kernel.wouldBreak', {
    cell: code,
    x: Math.round(problem.x),
    y: Math.round(problem.y),
  });
}
