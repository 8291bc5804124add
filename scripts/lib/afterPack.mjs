/**
 * A hook of electron-builder. The runtime folder that packaging starts from may hold the small
 * application that starts others (lib/electronRuntime.mjs); the packaged program must not have it.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export default function afterPack({ appOutDir, electronPlatformName }) {
  if (electronPlatformName !== 'linux') return;
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
