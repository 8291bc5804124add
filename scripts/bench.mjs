/** `npm run bench`: measures the goals of speed and prints them beside their limits. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence, main } from './lib/console.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { setupWindow } from './lib/setup.mjs';

await main(async () => {
  const setup = await setupWindow();
  try {
    const program = join(root, 'tests', 'bench', 'run.ts');
    if (!existsSync(program)) throw new Sentence('tests/bench/run.ts is missing.');
    const env = {
      ...setup.env,
      GRIDWRIGHT_E2E: JSON.stringify({
        executable: setup.runtime.executable,
        switches: setup.switches,
        packaged: null,
      }),
    };
    const { code } = await run(
      process.execPath,
      [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), program, ...process.argv.slice(2)],
      { stdio: 'inherit', env },
    );
    return code;
  } finally {
    setup.close();
  }
});
