import { runJob } from '../jobs/runJob';
import type { SettingsFile } from '../shell/settings';
import type { Handlers } from './answer';
import type { OpenPlans } from './openPlans';
import { progressTo } from './projectHandlers';

/** Layers and tables that leave as files. */
export function rowsHandlers(plans: OpenPlans, settings: SettingsFile): Pick<Handlers, 'rows.export'> {
  return {
    'rows.export': (wish, caller) => {
      const { path } = plans.of(caller.window).file;
      const language = settings.current.language ?? 'zh-CN';
      return runJob('writeRows', { path, wish: { ...wish, language } }, progressTo(caller, 'writeRows'));
    },
  };
}
