import type { RequestOutput } from '../../shared/ipc/contract';
import { runJob } from '../jobs/runJob';
import { momentOf } from '../plan/planState';
import { restoreState } from '../plan/restore';
import type { Handlers } from './answer';
import { tellingOf, type BackupSchedule } from './backupSchedule';
import type { OpenPlans } from './openPlans';
import { progressTo } from './projectHandlers';

type VersionHandlers = Pick<Handlers, 'version.look' | 'version.restore' | 'version.compare'>;

/** Earlier states of the open plan: to look at, to compare, to go back to. */
export function versionHandlers(plans: OpenPlans, backups: BackupSchedule): VersionHandlers {
  return {
    'version.look': async ({ at }, { window }) => {
      const { file } = plans.of(window);
      const { name, revision } = await momentOf(file, at);
      return { name, revision, change: await file.changeBackTo(revision) };
    },
    'version.restore': async ({ at }, caller) => {
      const { file, actor } = plans.of(caller.window);
      const restored = await restoreState(file, at, actor);
      backups.changed(file, tellingOf(caller));
      return restored;
    },
    'version.compare': async ({ before, after }, caller) => {
      const { path } = plans.of(caller.window).file;
      const compared = await runJob('compare', { path, before, after }, progressTo(caller, 'compare'));
      const { differences, totals } = compared.comparison;
      const reply: RequestOutput<'version.compare'> = {
        before: compared.before.name,
        after: compared.after.name,
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
