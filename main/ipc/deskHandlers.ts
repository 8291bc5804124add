import type { DeskFiles } from '../shell/deskFiles';
import type { Handlers, Log } from './answer';
import type { OpenPlans } from './openPlans';

type DeskHandlers = Pick<Handlers, 'desk.read' | 'desk.write'>;

/** The desk of the plan that the calling window shows. */
export function deskHandlers(plans: OpenPlans, desks: DeskFiles, log: Log): DeskHandlers {
  return {
    'desk.read': (_input, { window }) => desks.read(plans.of(window).deskKey),
    'desk.write': ({ path, desk }, { window }) => {
      const { file, deskKey } = plans.of(window);
      // The window may have turned to another plan since.
      if (file.path !== path) return {};
      try {
        desks.write(deskKey, desk);
      } catch (error) {
        log('the desk could not be kept', error);
      }
      return {};
    },
  };
}
