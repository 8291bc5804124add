import type { RequestOutput } from '../../shared/ipc/contract';
import type { PlanFile } from '../project/planFile';
import type { Handlers } from './answer';
import { tellingOf, type BackupSchedule } from './backupSchedule';
import type { OpenPlans } from './openPlans';
import { stepsOf } from './stepsOf';

type HistoryHandlers = Pick<
  Handlers,
  | 'history.steps'
  | 'history.goTo'
  | 'history.picture'
  | 'history.marks'
  | 'history.setMark'
  | 'history.renameMark'
  | 'history.removeMark'
  | 'history.planCompaction'
  | 'history.compact'
>;

/** Steps, marks and compaction of the plan of the calling window. */
export function historyHandlers(plans: OpenPlans, backups: BackupSchedule): HistoryHandlers {
  return {
    'history.steps': async ({ limit }, { window }) => stepsOf(await plans.of(window).file.info(limit)),
    'history.goTo': async ({ base, revision, limit }, caller) => {
      const { file, actor } = plans.of(caller.window);
      const went = await file.history.goTo(base, revision, actor);
      backups.changed(file, tellingOf(caller));
      return { revision: went.revision, change: went.change, steps: stepsOf(await file.info(limit)) };
    },
    'history.picture': async ({ revision }, { window }) => {
      const { before, after, around, points } = await plans.of(window).file.history.pictureOf(revision);
      return { before: plain(before), after: plain(after), around: plain(around), points: [...points] };
    },
    'history.marks': (_input, { window }) => marksOf(plans.of(window).file),
    'history.setMark': async ({ name }, { window }) => {
      const { file, actor } = plans.of(window);
      await file.history.setMark(name, actor);
      return marksOf(file);
    },
    'history.renameMark': async ({ id, name }, { window }) => {
      const { file } = plans.of(window);
      await file.history.renameMark(id, name);
      return marksOf(file);
    },
    'history.removeMark': async ({ id }, { window }) => {
      const { file } = plans.of(window);
      await file.history.removeMark(id);
      return marksOf(file);
    },
    'history.planCompaction': async (_input, { window }) => {
      const { kept, dropped } = await plans.of(window).file.history.planCompaction();
      return { kept: kept.length, dropped };
    },
    'history.compact': async ({ base, limit }, { window }) => {
      const { file, actor } = plans.of(window);
      await backups.make(file, 'compaction');
      const { kept, dropped } = await file.history.compact(base, actor);
      return { kept: kept.length, dropped, steps: stepsOf(await file.info(limit)) };
    },
  };
}

async function marksOf(file: PlanFile): Promise<RequestOutput<'history.marks'>> {
  return { marks: await file.history.marks() };
}

function plain(lines: readonly (readonly number[])[]): number[][] {
  return lines.map((line) => [...line]);
}
