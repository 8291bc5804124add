/** `npm run dev [-- plan.gpkg]`: the window with a development server that reloads what is edited. */
import { main } from './lib/console.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { electronSwitches } from './lib/display.mjs';
import { findElectron } from './lib/electronRuntime.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { join } from 'node:path';

await main(async () => {
  await ensureDependencies();
  const runtime = await findElectron();
  const env = { ...process.env, ELECTRON_EXEC_PATH: runtime.executable };
  delete env.ELECTRON_RUN_AS_NODE;
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code } = await run(
    process.execPath,
    [cli, 'dev', '--watch', '--', ...electronSwitches(), ...process.argv.slice(2)],
    { stdio: 'inherit', env },
  );
  return code;
});
