import { AppError } from '../../shared/base/appError';
import { isEmptyChange, type ChangeSet } from '../../shared/document/changeSet';
import { draftWith } from '../../shared/document/draftWith';
import { comparePlans, type ComparisonTotals } from '../../shared/compare/comparePlans';
import { loadGeos } from '../../shared/geometry/geos';
import type { Label } from '../../shared/ipc/contract';
import type { Choice } from '../../shared/merge/mergePlans';
import { tellConflicts, type ConflictStory } from '../../shared/merge/tellConflicts';
import type { Counters } from '../project/meta';
import type { PlanFile } from '../project/planFile';
import { planMerge } from './mergePart';

/** What merging would do, told for people; and the edit that would do it, null while nothing is to be written. */
export interface TriedMerge {
  readonly planner: string;
  /** Revision of the plan that was looked at. */
  readonly base: number;
  /** Independent parts of what the other side did, and how many of them come in. */
  readonly parts: number;
  readonly taken: number;
  /** What becomes of the plan, with mine wherever nothing is decided. */
  readonly totals: ComparisonTotals;
  readonly conflicts: readonly (ConflictStory & { readonly name: string; readonly choice: Choice | null })[];
  readonly edit: { readonly label: Label; readonly change: ChangeSet; readonly counters: Counters } | null;
}

/**
 * Tries a merge with choices by the name of the conflict. Reads both files; costs the plans once more, to tell what
 * comes in. @throws AppError part.*, merge.*, project.*
 */
export async function tryMerge(
  plan: PlanFile,
  file: string,
  choices: Readonly<Record<string, Choice>>,
): Promise<TriedMerge> {
  const nameOf = ({ causes }: { readonly causes: readonly string[] }): string => causes[0] ?? '';
  const planned = await planMerge(plan, file, (conflict) => choices[nameOf(conflict)]);
  if (!planned.ok) throw new AppError(planned.refusal.code, planned.refusal.params);
  const { part, base, parts, taken, open, change, conflicts, sides, views, label, counters } = planned.value;
  const geos = await loadGeos();
  const { totals } = await comparePlans(views.mine, draftWith(views.mine, change), {
    sharedAreas: (one, other, pairs) => geos.sharedAreas(one, other, pairs),
    productsOf: (cells) => plan.productGroups(cells),
  });
  const stories = tellConflicts(conflicts, sides, views);
  return {
    planner: part.planner,
    base,
    parts,
    taken,
    totals,
    conflicts: conflicts.flatMap((conflict, at) => {
      const story = stories[at];
      return story === undefined
        ? []
        : [{ ...story, name: nameOf(conflict), choice: conflict.choice ?? null }];
    }),
    edit: open > 0 || isEmptyChange(change) ? null : { label, change, counters },
  };
}
