import type { Refusal } from '../../shared/base/result';
import type { Services } from '../state/services';

/** Something the window can do: menus, tool strip, shortcuts, context menus and the palette read it. */
export interface UiCommand {
  /** `area.verb`; its name is the sentence `command.<id>`. */
  readonly id: string;
  /** Such as `Ctrl+Shift+Z`; several are separated by a space, the first is the one that menus show. */
  readonly shortcut?: string;
  /** Whether it is possible now, or the sentence why not: "is it enabled?" and "do it" ask the same. */
  enabled(services: Services): true | Refusal;
  /** For entries that are on or off. */
  checked?(services: Services): boolean;
  run(services: Services): void | Promise<void>;
}

export const always = (): true => true;

/** Needs that no edit waits for a word of what to do with it. */
export function nothingHeld({ state }: Services): true | Refusal {
  return state.getState().session.saved.kind === 'held' ? { code: 'save.first', params: {} } : true;
}

/** Needs to know who sits at the desk. */
export function withActor({ state }: Services): true | Refusal {
  return state.getState().session.actor === null ? { code: 'window.needsActor', params: {} } : true;
}

/** Needs an open plan. */
export function withPlan({ state }: Services): true | Refusal {
  return state.getState().session.plan === null ? { code: 'window.needsPlan', params: {} } : true;
}
