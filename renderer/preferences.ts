import { z } from 'zod';
import { actorSchema, type Actor } from '../shared/document/records/plan';
import type { Theme } from './state/sessionSlice';

/** What this computer remembers of the person: name and role for the start page, the theme, and pictures of plans. */
export interface Preferences {
  readonly actor: Actor | null;
  readonly theme: Theme;
  readonly pictures: Readonly<Record<string, string>>;
}

const picturesSchema = z.record(z.string(), z.string().startsWith('data:image/').max(200_000));

const KEY = 'gridwright.preferences';

export function readPreferences(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const actor = actorSchema.safeParse(kept.actor);
    const pictures = picturesSchema.safeParse(kept.pictures);
    return {
      actor: actor.success ? actor.data : null,
      theme: kept.theme === 'dark' ? 'dark' : 'light',
      pictures: pictures.success ? pictures.data : {},
    };
  } catch {
    return { actor: null, theme: 'light', pictures: {} };
  }
}

export function savePreferences({ actor, theme, pictures }: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify({ actor, theme, pictures }));
}
