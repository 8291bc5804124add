import { AppError } from '../../shared/base/appError';
import type { RequestOutput } from '../../shared/ipc/contract';
import { runJob } from '../jobs/runJob';
import { notePart } from '../plan/handOut';
import type { TriedMerge } from '../plan/tryMerge';
import type { PlanFile } from '../project/planFile';
import type { Handlers } from './answer';
import { tellingOf, type BackupSchedule } from './backupSchedule';
import type { OpenPlans } from './openPlans';

type PartHandlers = Pick<
  Handlers,
  'part.list' | 'part.handOut' | 'part.takeBack' | 'part.tryMerge' | 'part.merge'
>;

/** Sharing the work without a server: parts that are handed out, and how they come back. */
export function partHandlers(plans: OpenPlans, backups: BackupSchedule): PartHandlers {
  return {
    'part.list': (_input, { window }) => partsOf(plans.of(window).file),
    'part.handOut': async ({ planner, scope, file }, caller) => {
      const { file: plan, actor } = plans.of(caller.window);
      const drafted = await runJob('handOut', { path: plan.path, planner, scope, file, by: actor.name });
      await notePart(plan, drafted, file);
      const { nextId, nextSerial } = drafted.counters;
      return { file, cells: drafted.cells, nextId, nextSerial: [...nextSerial] };
    },
    'part.takeBack': async ({ uid }, { window }) => {
      const { file } = plans.of(window);
      await file.voidPart(uid);
      return partsOf(file);
    },
    'part.tryMerge': async ({ file, choices }, caller) => {
      const { path } = plans.of(caller.window).file;
      return replyOf(await runJob('merge', { path, file, choices }));
    },
    'part.merge': async ({ base, file, choices }, caller) => {
      const { file: plan, actor } = plans.of(caller.window);
      const tried = await runJob('merge', { path: plan.path, file, choices });
      if (tried.base !== base) throw new AppError('project.staleRevision', { base, revision: tried.base });
      const open = tried.conflicts.filter(({ choice }) => choice === null).length;
      if (open > 0) throw new AppError('merge.stillOpen', { open });
      if (tried.edit === null) throw new AppError('merge.nothingTaken', { planner: tried.planner });
      const { label, change, counters } = tried.edit;
      await backups.make(plan, 'merge');
      const done = await plan.commit({ base, label, change, actor, ...counters });
      backups.changed(plan, tellingOf(caller));
      return { ...done, change, label, nextId: counters.nextId, nextSerial: [...counters.nextSerial] };
    },
  };
}

async function partsOf(plan: PlanFile): Promise<RequestOutput<'part.list'>> {
  const parts = [];
  for (const { uid, planner, scope, by, at, state } of await plan.parts()) {
    const merged = await plan.lastMerge(uid);
    const isVoid = state === 'VOID';
    parts.push({ uid, planner, scope: [...scope], by, at, isVoid, merged: merged?.revision ?? null });
  }
  return { parts };
}

function replyOf({ edit: _edit, totals, conflicts, ...told }: TriedMerge): RequestOutput<'part.tryMerge'> {
  return {
    ...told,
    totals: { ...totals, kinds: { ...totals.kinds } },
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      place: conflict.place === null ? null : { ...conflict.place },
      around: conflict.around.map((line) => [...line]),
      mine: sideOf(conflict.mine),
      theirs: sideOf(conflict.theirs),
    })),
  };
}

type Side = TriedMerge['conflicts'][number]['mine'];

function sideOf({ deeds, before, after }: Side): RequestOutput<'part.tryMerge'>['conflicts'][number]['mine'] {
  return {
    deeds: deeds.map(({ code, params }) => ({ code, params: { ...params } })),
    before: before.map((line) => [...line]),
    after: after.map((line) => [...line]),
  };
}
