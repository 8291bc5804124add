import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { AppError } from '../../shared/base/appError';
import { resolveCrs } from '../../shared/crs/resolveCrs';
import type { PlanInfo } from '../../shared/ipc/contract';
import { runJob } from '../jobs/runJob';
import { emptyPlan } from '../plan/emptyPlan';
import { createPlanFile } from '../project/createPlanFile';
import type { PartOrigin } from '../project/parts';
import type { PlanFileInfo } from '../project/planFile';
import { LAST_OF_GROUND } from '../project/readTables';
import type { SettingsFile } from '../shell/settings';
import type { Windows } from '../shell/windows';
import type { Caller, Handlers } from './answer';
import { tellingOf, type BackupSchedule } from './backupSchedule';
import { GroundShown } from './groundShown';
import type { OpenPlans } from './openPlans';
import { stepsOf } from './stepsOf';

type ProjectHandlers = Pick<
  Handlers,
  | 'project.create'
  | 'project.sample'
  | 'project.open'
  | 'project.groundShown'
  | 'project.close'
  | 'project.saveAs'
  | 'project.rescue'
  | 'project.checkRecovered'
  | 'project.commit'
  | 'project.undo'
  | 'project.redo'
>;

/** Size of the sample city of the source deck; its generator is deterministic per seed. */
const SAMPLE = { seed: 1, cells: 7183, scale: 1, products: 0 };

/** Requests that concern the plan file of the calling window. */
export function projectHandlers(
  plans: OpenPlans,
  windows: Windows,
  settings: SettingsFile,
  backups: BackupSchedule,
): ProjectHandlers {
  /** The window goes on with a new file of its plan. */
  const goOnWith = async (path: string, { window }: Caller) => {
    const { actor } = plans.of(window);
    // What is wrong with the old file was told already.
    await plans.close(window).catch(() => undefined);
    const { file } = await plans.open(window, path, actor);
    const { revision, plan } = await file.info(0);
    windows.setPlan(window, file.path);
    settings.remember(file.path, plan.name);
    return { path: file.path, revision };
  };
  const ground = new GroundShown();
  return {
    'project.create': async ({ path, name, crs }) => {
      const resolved = resolveCrs(crs);
      if (!resolved.ok) throw new AppError(resolved.refusal.code, resolved.refusal.params);
      const { value } = resolved;
      await createPlanFile(
        path,
        emptyPlan({
          name,
          lan: '0000',
          crs: { name: value.name, epsg: value.epsg, proj4: value.proj4 },
          dataDate: new Date().toISOString().slice(0, 10),
        }),
      );
      return { path };
    },
    'project.sample': async (_input, caller) => {
      const path = join(app.getPath('userData'), 'sample', '十堰样例.gpkg');
      if (existsSync(path)) return { path };
      mkdirSync(dirname(path), { recursive: true });
      await runJob('sample', { path, ...SAMPLE }, progressTo(caller, 'sample'));
      return { path };
    },
    'project.open': async ({ path, actor, readOnly }, caller) => {
      const { file } = await plans.open(caller.window, path, actor, readOnly);
      try {
        await file.readTables(async (table, packed, last) => {
          caller.send('project.rows', { table, packed, last });
          if (last && table === LAST_OF_GROUND) await ground.wait(caller.window);
        });
      } catch (error) {
        // A plan that cannot be read to its end is not held.
        await plans.close(caller.window);
        throw error;
      }
      const info = await file.info();
      windows.setPlan(caller.window, file.path);
      if (readOnly !== true) settings.remember(file.path, info.plan.name);
      void backups.opened(file, () => undefined);
      return replyOf(info, await file.partOf());
    },
    'project.groundShown': (_input, { window }) => {
      ground.tell(window);
      return {};
    },
    'project.close': async (_input, { window }) => {
      await plans.close(window);
      windows.setPlan(window, null);
      return {};
    },
    'project.saveAs': async ({ path }, caller) => {
      await plans.of(caller.window).file.copyTo(path);
      return goOnWith(path, caller);
    },
    'project.rescue': async ({ path, ...content }, caller) => {
      await runJob('rescue', { path, content });
      return goOnWith(path, caller);
    },
    'project.checkRecovered': (_input, { window }) =>
      runJob('recovery', { path: plans.of(window).file.path }),
    'project.commit': async (edit, caller) => {
      const { file, actor } = plans.of(caller.window);
      const written = await file.commit({ ...edit, actor });
      backups.changed(file, tellingOf(caller));
      return written;
    },
    'project.undo': async ({ base }, caller) => {
      const { file, actor } = plans.of(caller.window);
      const { revision, change, label } = await file.undo(base, actor);
      backups.changed(file, tellingOf(caller));
      return { revision, change, label };
    },
    'project.redo': async ({ base }, caller) => {
      const { file, actor } = plans.of(caller.window);
      const { revision, change, label } = await file.redo(base, actor);
      backups.changed(file, tellingOf(caller));
      return { revision, change, label };
    },
  };
}

/** Progress of a job as events of the window that asked for it. */
export function progressTo(caller: Caller, job: string) {
  return (phase: string, done: number, total: number): void =>
    caller.send('job.progress', { job, phase, done, total });
}

function replyOf(info: PlanFileInfo, origin: PartOrigin | null): PlanInfo {
  const {
    path,
    plan,
    revision,
    readOnly,
    readOnlyReason,
    uncleanEnd,
    versions,
    nextSerial,
    nextId,
    endSerial,
  } = info;
  return {
    path,
    name: plan.name,
    revision,
    readOnly,
    readOnlyReason:
      readOnlyReason === null ? null : { code: readOnlyReason.code, params: { ...readOnlyReason.params } },
    uncleanEnd,
    ...stepsOf(info),
    versions: [...versions],
    nextSerial: [...nextSerial],
    nextId,
    partOf: origin === null ? null : { name: origin.name, planner: origin.planner },
    endSerial: endSerial === undefined ? null : [...endSerial],
  };
}
