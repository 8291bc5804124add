import type { DeskFiles } from '../shell/deskFiles';
import type { SettingsFile } from '../shell/settings';
import type { Windows } from '../shell/windows';
import { appHandlers } from './appHandlers';
import type { Handlers } from './answer';
import { backupHandlers } from './backupHandlers';
import { BackupSchedule } from './backupSchedule';
import { deskHandlers } from './deskHandlers';
import { historyHandlers } from './historyHandlers';
import { importHandlers } from './importHandlers';
import { OpenPlans } from './openPlans';
import { partHandlers } from './partHandlers';
import { planHandlers } from './planHandlers';
import { projectHandlers } from './projectHandlers';
import { rowsHandlers } from './rowsHandlers';
import { versionHandlers } from './versionHandlers';

export interface HandlerServices {
  readonly settings: SettingsFile;
  readonly windows: Windows;
  readonly desks: DeskFiles;
  readonly log: (message: string, cause: unknown) => void;
}

/** Every request of the contract with the function that answers it: one file per area, one line here. */
export function createHandlers({ settings, windows, desks, log }: HandlerServices): Partial<Handlers> {
  const backups = new BackupSchedule(settings, log);
  const plans = new OpenPlans(settings, (file) => backups.closed(file));
  return {
    ...appHandlers(settings, windows, log),
    ...deskHandlers(plans, desks, log),
    ...projectHandlers(plans, windows, settings, backups),
    ...backupHandlers(plans, backups, settings),
    ...planHandlers(plans),
    ...rowsHandlers(plans, settings),
    ...partHandlers(plans, backups),
    ...versionHandlers(plans, backups),
    ...historyHandlers(plans, backups),
    ...importHandlers(plans, backups, settings),
  };
}
