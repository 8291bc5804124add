import { AppError } from '../../shared/base/appError';
import { ok, refuse, type Result } from '../../shared/base/result';
import { isEmptyChange } from '../../shared/document/changeSet';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { Actor } from '../../shared/document/records/plan';
import { createIdSource } from '../../shared/hierarchy/idSource';
import type { Label } from '../../shared/ipc/contract';
import type { Conflict } from '../../shared/merge/conflicts';
import { mergePlans, type Choice, type MergedPlan } from '../../shared/merge/mergePlans';
import { planContentHash } from '../exchange/planContentHash';
import type { Counters } from '../project/meta';
import { MERGE_STEP, type PartOrigin } from '../project/parts';
import type { PlanFile } from '../project/planFile';
import { withPlan } from '../project/withPlan';

export type Choose = (conflict: Conflict) => Choice | undefined;

/** What merging a part would do; nothing is written yet. */
export interface PlannedMerge extends MergedPlan {
  readonly part: PartOrigin;
  /** Conflicts that nobody has decided: nothing may be written while there are any. */
  readonly open: number;
  /** Revision of the plan that the change is for, and what the commit is told beside it. */
  readonly base: number;
  readonly label: Label;
  readonly counters: Counters;
  /** The three states. */
  readonly views: { readonly base: PlanDocument; readonly mine: PlanDocument; readonly theirs: PlanDocument };
}

export interface MergePartOptions {
  readonly file: string;
  readonly actor: Actor;
  readonly choose?: Choose;
  /** Find out what would happen and write nothing. */
  readonly dryRun?: boolean;
  /** Done before anything is written, such as a backup. */
  readonly before?: () => Promise<unknown>;
}

export interface MergedPart extends PlannedMerge {
  /** Revision of the merge step; null when nothing was written. */
  readonly revision: number | null;
}

/**
 * Works out how a part comes back into the plan that handed it out. Since the last merge of this part that still
 * stands (or since it was handed out) only what is new comes in, so merging twice changes nothing. Reads both files.
 * @throws AppError project.*
 */
export function planMerge(plan: PlanFile, file: string, choose?: Choose): Promise<Result<PlannedMerge>> {
  return withPlan(file, { readOnly: true }, (part) => planOpened(plan, part, file, choose));
}

/**
 * Merges a part back into the plan that handed it out, as one step that can be undone.
 * @throws AppError part.*, merge.*, lock.*, project.*; then nothing is written
 */
export async function mergePart(
  plan: PlanFile,
  { file, actor, choose, dryRun = false, before }: MergePartOptions,
): Promise<Result<MergedPart>> {
  const planned = await planMerge(plan, file, choose);
  if (!planned.ok) return planned;
  const { change, open, base, label, counters, part } = planned.value;
  if (dryRun || open > 0) return ok({ ...planned.value, revision: null });
  if (isEmptyChange(change)) return refuse('merge.nothingTaken', { planner: part.planner });
  await before?.();
  try {
    const { revision } = await plan.commit({ base, label, change, actor, ...counters });
    return ok({ ...planned.value, revision });
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('lock.')) return refuse(error.code, error.params);
    throw error;
  }
}

async function planOpened(
  plan: PlanFile,
  part: PlanFile,
  file: string,
  choose?: Choose,
): Promise<Result<PlannedMerge>> {
  const [origin, info, partInfo] = await Promise.all([part.partOf(), plan.info(0), part.info(0)]);
  if (origin === null) return refuse('part.noPart', { file });
  if (origin.plan !== info.planId) return refuse('part.otherPlan', { file, name: origin.name });
  const known = (await plan.parts()).find(({ uid }) => uid === origin.uid);
  if (known === undefined) return refuse('part.unknown', { uid: origin.uid });
  if (known.state === 'VOID') return refuse('part.void', { planner: known.planner, by: known.by });
  const last = await plan.lastMerge(origin.uid);
  const since = last?.revision ?? 0;
  if (partInfo.revision < since) return refuse('part.olderCopy', { planner: known.planner, since });
  const base = await part.documentAt(since);
  if (last !== null && planContentHash(base) !== last.hash)
    return refuse('part.otherCopy', { planner: known.planner });
  const [mine, theirs] = [await plan.loadDocument(), await part.loadDocument()];
  const ids = createIdSource({ lan: info.plan.lan, nextId: info.nextId, nextSerial: info.nextSerial });
  const merged = mergePlans({ base, mine, theirs, ids, ...(choose === undefined ? {} : { choose }) });
  if (!merged.ok) return merged;
  const { conflicts, parts } = merged.value;
  if (parts === 0) return refuse('merge.nothingNew', { planner: known.planner });
  const params = {
    planner: known.planner,
    uid: origin.uid,
    revision: partInfo.revision,
    hash: planContentHash(theirs),
  };
  return ok({
    ...merged.value,
    part: origin,
    open: conflicts.filter(({ choice }) => choice === undefined).length,
    base: info.revision,
    label: { code: MERGE_STEP, params },
    counters: ids.counters(),
    views: { base, mine, theirs },
  });
}
