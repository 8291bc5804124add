import type { SettingsFile } from '../shell/settings';
import type { Windows } from '../shell/windows';
import { appHandlers } from './appHandlers';
import type { Handlers } from './answer';
import { historyHandlers } from './historyHandlers';
import { OpenPlans } from './openPlans';
import { planHandlers } from './planHandlers';
import { projectHandlers } from './projectHandlers';
import { versionHandlers } from './versionHandlers';

export interface HandlerServices {
  readonly settings: SettingsFile;
  readonly windows: Windows;
  readonly log: (message: string, cause: unknown) => void;
}

/** Every request of the contract with the function that answers it: one file per area, one line here. */
export function createHandlers({ settings, windows }: HandlerServices): Partial<Handlers> {
  const plans = new OpenPlans();
  return {
    ...appHandlers(settings, windows),
    ...projectHandlers(plans, windows, settings),
    ...planHandlers(plans),
    ...versionHandlers(plans),
    ...historyHandlers(plans),
  };
}
