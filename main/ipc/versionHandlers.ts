import { basename } from 'node:path';
import type { RequestOutput } from '../../shared/ipc/contract';
import { runJob } from '../jobs/runJob';
import { withPlan } from '../project/withPlan';
import { momentOf } from '../plan/planState';
import { restoreState } from '../plan/restore';
import type { Handlers } from './answer';
import { tellingOf, type BackupSchedule } from './backupSchedule';
import type { OpenPlans } from './openPlans';
import { progressTo } from './projectHandlers';

type VersionHandlers = Pick<
  Handlers,
  'version.look' | 'version.restore' | 'version.compare' | 'version.ofFile'
>;

/** Earlier states of the open plan: to look at, to compare, to go back to. */
export function versionHandlers(plans: OpenPlans, backups: BackupSchedule): VersionHandlers {
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
      const compared = await runJob(
        'compare',
        {
          before: { path: beforeFile ?? path, at: before },
          after: { path: afterFile ?? path, at: after },
        },
        progressTo(caller, 'compare'),
      );
      const { differences, totals } = compared.comparison;
      const reply: RequestOutput<'version.compare'> = {
        before: nameOf(compared.before.name, beforeFile),
        after: nameOf(compared.after.name, afterFile),
        differences: differences.map((one) => ({
          ...one,
          before: [...one.before],
          after: [...one.after],
          place: one.place === null ? null : { ...one.place },
          params: { ...one.params },
        })),
        totals: { ...totals, kinds: { ...totals.kinds } },
      };
      return reply;
    },
  };
}

/** A state of another file goes by the name of the file. */
function nameOf(state: string, file: string | undefined): string {
  return file === undefined ? state : state === 'draft' ? basename(file) : `${basename(file)} ${state}`;
}
