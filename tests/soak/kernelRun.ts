import { planContentHash } from '../../main/exchange/planContentHash';
import { invert, type ChangeSet } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { IdCounters } from '../../shared/hierarchy/idSource';
import { checkTouched } from '../../shared/topology/proof/checkTouched';
import { faceArea, polygonsArea } from '../../shared/topology/read/measure';
import { networkOutline } from '../../shared/topology/read/outlines';
import { validateCoverage } from '../../shared/topology/proof/validate';
import { randomEdits } from '../support/randomEdits';

export interface KernelRun {
  /** Accepted edits by command. */
  readonly edits: ReadonlyMap<string, number>;
  /** What was wrong, each with the script line that made it. */
  readonly failures: readonly string[];
  readonly hashes: {
    readonly start: string;
    readonly end: string;
    readonly undone: string;
    readonly redone: string;
  };
}

/** After so many edits the whole plan is checked; what an edit touched is checked after each. */
const WHOLE_CHECK = 1000;

/**
 * Random edits by every command that a planner may run, on a plan in memory, held to the invariants: the
 * touched neighbourhood sound after each edit, the whole plan every so often, the ground complete, and all of
 * it undone and redone to the same content hash.
 */
export function kernelRun(
  plan: PlanDocument,
  counters: IdCounters,
  seed: number,
  count: number,
  say: (text: string) => void = () => undefined,
): KernelRun {
  const start = planContentHash(plan);
  const edits = new Map<string, number>();
  const changes: ChangeSet[] = [];
  const failures: string[] = [];
  for (const { line, change } of randomEdits(plan, counters, seed, count)) {
    changes.push(change);
    edits.set(line.command, (edits.get(line.command) ?? 0) + 1);
    const problem = checkTouched(plan, change);
    if (problem !== undefined) failures.push(`${JSON.stringify(problem)} after ${JSON.stringify(line)}`);
    if (changes.length % WHOLE_CHECK === 0) {
      failures.push(...wholeProblems(plan).map((text) => `${text} after edit ${changes.length}`));
      say(`${changes.length} edits, ${plan.count('cell')} cells`);
    }
    if (failures.length > 0) break;
  }
  failures.push(...wholeProblems(plan));
  const end = planContentHash(plan);
  for (let at = changes.length - 1; at >= 0; at--) plan.apply(invert(changes[at] as ChangeSet));
  const undone = planContentHash(plan);
  for (const change of changes) plan.apply(change);
  return { edits, failures, hashes: { start, end, undone, redone: planContentHash(plan) } };
}

/** Coverage and complete ground of the whole plan. Gaps may come from edits that are about gaps. */
function wholeProblems(plan: PlanDocument): string[] {
  const problems = validateCoverage(plan)
    .filter(({ kind }) => kind !== 'gap')
    .map((problem) => JSON.stringify(problem));
  const outline = polygonsArea(networkOutline(plan));
  let ground = faceArea(plan, -1);
  for (const cell of plan.all('cell')) ground += faceArea(plan, cell.id);
  if (Math.abs(outline - ground) > outline * 1e-9) problems.push(`outline ${outline} but ground ${ground}`);
  return problems;
}
