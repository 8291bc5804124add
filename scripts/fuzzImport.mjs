/** `npm run fuzz:import [-- --cases 10000] [-- --seed 1]`: damaged files of every format, each must end with rows or a sentence. */
import { join } from 'node:path';
import { main } from './lib/console.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await main(async () => {
  await ensureDependencies();
  const program = join(root, 'tests', 'soak', 'importFuzz.ts');
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { code } = await run(process.execPath, [tsx, program, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return code;
});
