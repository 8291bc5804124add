import { runJob } from '../jobs/runJob';
import type { SettingsFile } from '../shell/settings';
import type { Handlers } from './answer';
import type { BackupSchedule } from './backupSchedule';
import type { OpenPlans } from './openPlans';

type BackupHandlers = Pick<Handlers, 'backup.list' | 'backup.make' | 'backup.restore' | 'backup.settings'>;

/** Backups of a plan, whether it is open, closed or damaged. */
export function backupHandlers(
  plans: OpenPlans,
  schedule: BackupSchedule,
  settings: SettingsFile,
): BackupHandlers {
  return {
    'backup.list': async ({ path }) => {
      const { folder } = settings.current.backup;
      return { backups: await runJob('backups', { path, folder }), settings: settings.current.backup };
    },
    'backup.make': (_input, { window }) => schedule.make(plans.of(window).file, 'manual'),
    'backup.restore': async ({ backup, to }) => {
      await runJob('restore', { backup, to });
      return { path: to };
    },
    'backup.settings': (backup) => {
      settings.change({ backup });
      return {};
    },
  };
}
