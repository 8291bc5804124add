/** `npm run fuzz [-- --edits 100000] [-- --committed 1000] [-- --seed 1] [-- --cells 7183]`: random edits on the full-size city. */
import { join } from 'node:path';
import { main } from './lib/console.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { setupCommandLine } from './lib/setup.mjs';

await main(async () => {
  await setupCommandLine();
  const program = join(root, 'tests', 'soak', 'fuzz.ts');
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { code } = await run(
    process.execPath,
    ['--max-old-space-size=12000', tsx, program, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  return code;
});
