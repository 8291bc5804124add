import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../shared/base/appError';
import type { RequestOutput } from '../../shared/ipc/contract';
import { runJob } from '../jobs/runJob';
import { withProjectErrors } from '../project/projectError';
import { withPlan } from '../project/withPlan';
import type { ComparedStates } from '../plan/compareStates';
import { comparisonFile } from '../plan/comparisonFile';
import { momentOf } from '../plan/planState';
import { restoreState } from '../plan/restore';
import type { Handlers } from './answer';
import { tellingOf, type BackupSchedule } from './backupSchedule';
import type { OpenPlans } from './openPlans';
import { progressTo } from './projectHandlers';

type VersionHandlers = Pick<
  Handlers,
  'version.look' | 'version.restore' | 'version.compare' | 'version.saveComparison' | 'version.ofFile'
>;

/** Earlier states of the open plan: to look at, to compare, to go back to. */
export function versionHandlers(plans: OpenPlans, backups: BackupSchedule): VersionHandlers {
  const compared = new WeakMap<BrowserWindow, ComparedStates>();
  return {
    'version.look': async ({ at, file: other }, { window }) => {
      const { file } = plans.of(window);
      if (other !== undefined) return runJob('look', { path: file.path, file: other, at });
      const { name, revision } = await momentOf(file, at);
      return { name, revision, change: await file.changeBackTo(revision) };
    },
    'version.restore': async ({ at }, caller) => {
      const { file, actor } = plans.of(caller.window);
      const restored = await restoreState(file, at, actor);
      backups.changed(file, tellingOf(caller));
      return restored;
    },
    'version.ofFile': ({ file }) =>
      withPlan(file, { readOnly: true }, async (plan) => {
        const { plan: row, versions } = await plan.info(0);
        return { name: row.name, versions: versions.map(({ no, name }) => ({ no, name })) };
      }),
    'version.compare': async ({ before, after, beforeFile, afterFile }, caller) => {
      const { path } = plans.of(caller.window).file;
      const found = await runJob(
        'compare',
        {
          before: { path: beforeFile ?? path, at: before },
          after: { path: afterFile ?? path, at: after },
        },
        progressTo(caller, 'compare'),
      );
      compared.set(caller.window, found);
      const { differences, totals, units } = found.comparison;
      const reply: RequestOutput<'version.compare'> = {
        before: nameOf(found.before.name, beforeFile),
        after: nameOf(found.after.name, afterFile),
        differences: differences.map((one) => ({
          ...one,
          before: [...one.before],
          after: [...one.after],
          place: one.place === null ? null : { ...one.place },
          params: { ...one.params },
        })),
        totals: { ...totals, kinds: { ...totals.kinds } },
        units: units.map((unit) => ({ ...unit, kinds: { ...unit.kinds } })),
      };
      return reply;
    },
    'version.saveComparison': async ({ to, language }, { window }) => {
      const last = compared.get(window);
      if (last === undefined) throw new AppError('comparison.nothingToSave');
      await withProjectErrors(to, () => writeFile(to, comparisonFile(to, last, language)));
      return { path: to };
    },
  };
}

/** A state of another file goes by the name of the file. */
function nameOf(state: string, file: string | undefined): string {
  return file === undefined ? state : state === 'draft' ? basename(file) : `${basename(file)} ${state}`;
}
