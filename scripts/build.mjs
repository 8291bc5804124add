/** `npm run build`: builds the parts whose sources changed. */
import { ensureBuilt } from './lib/build.mjs';
import { main } from './lib/console.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';

await main(async () => {
  await ensureDependencies();
  await ensureBuilt();
});
