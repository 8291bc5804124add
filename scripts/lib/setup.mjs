/** What every entry point needs before it can do its work. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { electronSwitches, hasDisplay, startVirtualDisplay } from './display.mjs';
import { findElectron } from './electronRuntime.mjs';
import { root } from './paths.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

/**
 * Everything for running the window.
 * @returns {Promise<{ runtime: Awaited<ReturnType<typeof findElectron>>, switches: string[], env: NodeJS.ProcessEnv, virtualDisplay: boolean, close: () => void }>}
 *   `switches` come before the application folder on Electron's command line
 */
export async function setupWindow() {
  await ensureDependencies();
  const virtualDisplay = !hasDisplay();
  await ensureSystemPackages(virtualDisplay ? ['electron', 'display'] : ['electron'], 'open a window');
  const runtime = await findElectron();
  await ensureBuilt();
  const display = virtualDisplay ? await startVirtualDisplay() : undefined;
  const env = { ...process.env };
  // Set by some terminals and editors; it would turn Electron into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  if (display) env.DISPLAY = display.name;
  return {
    runtime,
    switches: electronSwitches({ virtualDisplay }),
    env,
    virtualDisplay,
    close: () => display?.close(),
  };
}

/** Everything for running the command line. */
export async function setupCommandLine() {
  await ensureDependencies();
  await ensureBuilt(['main']);
  return join(root, 'out', 'main', 'cli.js');
}
