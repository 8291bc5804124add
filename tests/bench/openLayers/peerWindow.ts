import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { projectRoot, surroundings } from '../../support/launchApp';

/** A bare window of the same runtime with the same switches, and OpenLayers in it. */
export async function openPeerWindow(size: { readonly width: number; readonly height: number }): Promise<{
  readonly page: Page;
  readonly close: () => Promise<void>;
}> {
  const { executable, switches } = surroundings();
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-openlayers-'));
  const app = await _electron.launch({
    executablePath: executable,
    args: [
      ...switches,
      `--user-data-dir=${folder}`,
      // Bundled there by scripts/bench.mjs.
      join(projectRoot, 'out', 'bench', 'openLayers'),
      `--size=${Math.round(size.width)}x${Math.round(size.height)}`,
    ],
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'openLayers' in window);
  return {
    page,
    close: async () => {
      const pid = app.process().pid;
      // A page that hangs in a draw does not end by being asked.
      const ended = await Promise.race([
        app.close().then(() => true),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5_000)),
      ]);
      if (!ended && pid !== undefined) process.kill(pid, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
