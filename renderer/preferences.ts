import { actorSchema, type Actor } from '../shared/document/records/plan';
import type { Theme } from './state/sessionSlice';

/** What this computer remembers of the person: name and role for the start page, and the theme. */
export interface Preferences {
  readonly actor: Actor | null;
  readonly theme: Theme;
}

const KEY = 'gridwright.preferences';

export function readPreferences(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const actor = actorSchema.safeParse(kept.actor);
    return { actor: actor.success ? actor.data : null, theme: kept.theme === 'dark' ? 'dark' : 'light' };
  } catch {
    return { actor: null, theme: 'light' };
  }
}

export function savePreferences({ actor, theme }: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify({ actor, theme }));
}
