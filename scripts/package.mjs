/** `npm run package`: the unpacked application for this machine, in dist/, without a network. */
import { main, say } from './lib/console.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { findElectron } from './lib/electronRuntime.mjs';
import { buildPackage, ensurePackaged } from './lib/packaging.mjs';

await main(async () => {
  await ensureDependencies();
  const runtime = await findElectron();
  await ensureBuilt();
  const executable = await ensurePackaged(runtime);
  if (executable) say(`The application is ${executable}`);
  else await buildPackage(runtime);
});
