/** Folders the scripts use. Nothing that is downloaded or generated for a user lies in the work tree. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const out = join(root, 'out');

const env = process.env;

/** Things that can be fetched again. */
export function cacheFolder() {
  if (process.platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Gridwright', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Gridwright');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gridwright');
}

/** Electron's folder for the program (`app.getPath('userData')`); the sample city is created in it on first run. */
export function userDataFolder() {
  if (process.platform === 'win32')
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Gridwright');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Gridwright');
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'Gridwright');
}
